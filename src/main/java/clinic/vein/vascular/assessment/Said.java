package clinic.vein.vascular.assessment;

import clinic.vein.kernel.Worded;
import clinic.vein.referral.Answer;
import clinic.vein.referral.Reference;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One answer to whether something is so.
 *
 * @param what it is, such as the medicine, or why it is not so; null where nobody said
 * @param reference of the other referral of the same person in which it was said; null where it is of this one
 */
public record Said(
        Instant at,
        From from,
        Answer answer,
        @Nullable String what,
        @Nullable String reference) {

    public Said(Instant at, From from, Answer answer, @Nullable String what) {
        this(at, from, answer, what, null);
    }

    Said in(Reference other) {
        return new Said(at, from, answer, what, other.value());
    }

    /** Where an answer comes from. */
    public enum From implements Worded {
        REPORT,
        FURTHER_REPORT,
        MEDICINES,
        SEX_AT_BIRTH,
        SAFETY_CHECK
    }
}
