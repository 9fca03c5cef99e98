package clinic.vein.outcome;

import clinic.vein.kernel.Pathway;
import clinic.vein.vascular.legs.LegReview.Closure;
import clinic.vein.vascular.safety.Complication;
import clinic.vein.vascular.safety.Modality;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a patient of an earlier time, as a file tells it. Absent values are null.
 *
 * @param patient a pseudonym
 * @param product one of the products, or that there were several
 */
public record PastOutcome(
        Origin origin,
        @Nullable String series,
        @Nullable UUID patient,
        @Nullable LocalDate screenedOn,
        @Nullable Pathway pathway,
        @Nullable RestlessLegsFinding restlessLegs,
        @Nullable LocalDate treatedOn,
        @Nullable Modality treatment,
        @Nullable Product product,
        @Nullable Closure closure,
        @Nullable Boolean relieved,
        @Nullable Integer ratingBefore,
        @Nullable Integer ratingAfter,
        @Nullable Integer nightsBefore,
        @Nullable Integer nightsAfter,
        @Nullable Integer irlsBefore,
        @Nullable Integer irlsAfter,
        @Nullable LocalDate afterOn,
        @Nullable Boolean rlsBackBy12Months,
        @Nullable Boolean rlsBackBy24Months,
        @Nullable Boolean veinsBackBy12Months,
        @Nullable Boolean veinsBackBy24Months,
        Set<Complication> complications,
        Set<Overridden> overrides) {

    /** What makes a row the same one: a patient is screened once on a day in a series. */
    public record Key(
            @Nullable String series,
            @Nullable UUID patient,
            @Nullable LocalDate screenedOn) {}

    public Key key() {
        return new Key(series, patient, screenedOn);
    }
}
