package clinic.vein.outcome;

import clinic.vein.kernel.Pathway;
import clinic.vein.vascular.legs.LegReview.Closure;
import clinic.vein.vascular.safety.Complication;
import clinic.vein.vascular.safety.Modality;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * The outcome of a patient of an earlier time, as a file tells it. Absent values are null.
 *
 * @param patient a pseudonym
 * @param product one of the products, or that there were several
 */
public record PastOutcome(
        Origin origin,
        String series,
        UUID patient,
        LocalDate screenedOn,
        Pathway pathway,
        RestlessLegsFinding restlessLegs,
        LocalDate treatedOn,
        Modality treatment,
        Product product,
        Closure closure,
        Boolean relieved,
        Integer ratingBefore,
        Integer ratingAfter,
        Integer nightsBefore,
        Integer nightsAfter,
        Integer irlsBefore,
        Integer irlsAfter,
        LocalDate afterOn,
        Boolean rlsBackBy12Months,
        Boolean rlsBackBy24Months,
        Boolean veinsBackBy12Months,
        Boolean veinsBackBy24Months,
        Set<Complication> complications,
        Set<Overridden> overrides) {

    /** What makes a row the same one: a patient is screened once on a day in a series. */
    public record Key(String series, UUID patient, LocalDate screenedOn) {}

    public Key key() {
        return new Key(series, patient, screenedOn);
    }
}
