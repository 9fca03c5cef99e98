package clinic.vein.vascular.assessment;

import clinic.vein.kernel.Worded;
import clinic.vein.referral.Answer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One answer to whether something is so.
 *
 * @param what it is, such as the medicine, or why it is not so; null where nobody said
 */
public record Said(
        Instant at, From from, Answer answer, @Nullable String what) {

    /** Where an answer comes from. */
    public enum From implements Worded {
        REPORT,
        FURTHER_REPORT,
        MEDICINES,
        SEX_AT_BIRTH,
        SAFETY_CHECK
    }
}
