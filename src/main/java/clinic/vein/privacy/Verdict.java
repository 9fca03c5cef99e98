package clinic.vein.privacy;

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
    public enum Answer {
        OPEN("The referral is open"),
        WORKED_ON("A task or a recall is open"),
        ON_HOLD("On legal hold"),
        KEPT("Not yet to be erased"),
        DUE("To be erased");

        private final String words;

        Answer(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public boolean isDue() {
        return answer == Answer.DUE;
    }

    /** Whether the period is over, whatever else may stand in the way. */
    boolean isPeriodOver(LocalDate today) {
        return keptUntil != null && !keptUntil.isAfter(today);
    }
}
