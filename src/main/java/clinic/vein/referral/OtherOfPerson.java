package clinic.vein.referral;

import clinic.vein.kernel.Worded;
import clinic.vein.referral.matching.Trait;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another referral of the same person, or one of which that waits for a second person's word.
 *
 * @param by who said so; null where nobody did
 * @param reason null where none was given
 * @param contradicts the merge's, where there is one
 * @param differs what the two reports say of the patient, where they do not say the same
 */
public record OtherOfPerson(
        Referral referral,
        Link link,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable String reason,
        List<Trait> contradicts,
        List<Difference> differs) {

    public OtherOfPerson {
        contradicts = List.copyOf(contradicts);
        differs = List.copyOf(differs);
    }

    /** Why they are of one person. */
    public enum Link implements Worded {
        /** Reception said so. */
        MERGED,
        /** Reception said so, and a second person has to agree: it does not count yet. */
        WAITS,
        /** Reception said so when it checked one of them. */
        SAID,
        /** One came in when the other was closed, and its report left no doubt. */
        FOLLOWS,
        /** Each is of one person with another referral. */
        BETWEEN
    }

    /** @param here what the referral that is looked at says; null where nothing */
    public record Difference(
            PatientField field,
            @Nullable String here,
            @Nullable String there) {}
}
