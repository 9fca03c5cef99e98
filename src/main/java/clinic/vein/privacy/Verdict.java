package clinic.vein.privacy;

import clinic.vein.kernel.Worded;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a record can be erased today.
 *
 * @param keptUntil the day from which it need not be kept; null while the referral is open
 * @param rule which says so, without anything of the patient
 */
public record Verdict(Answer answer, @Nullable LocalDate keptUntil, String rule) {

    /** The order is that of precedence. */
    public enum Answer implements Worded {
        OPEN,
        WORKED_ON,
        ON_HOLD,
        KEPT,
        DUE
    }

    public boolean isDue() {
        return answer == Answer.DUE;
    }

    /** Whether the period is over, whatever else may stand in the way. */
    boolean isPeriodOver(LocalDate today) {
        return keptUntil != null && !keptUntil.isAfter(today);
    }
}
