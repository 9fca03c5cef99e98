package clinic.vein.insight;

import clinic.vein.kernel.Role;
import clinic.vein.kernel.Urgency;
import clinic.vein.referral.ReferralState;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * What is under way at one moment. A missing key means none.
 *
 * @param referrals open referrals by state and urgency; before triage there is no urgency, and they are not counted
 * @param tasks open tasks by the role they were made for
 * @param redFlagsOverdue alarms past their due date, and other tasks past theirs on referrals that are an emergency or of the same day
 * @param messagesWaiting messages to patients and practices that were written and not sent
 * @param oldestMessage how long the oldest of them has waited
 * @param messagesFailed those of them that could not be sent by themselves
 */
public record OpenWork(
        Map<Standing, Long> referrals,
        Map<Role, Tasks> tasks,
        long redFlagsOverdue,
        long messagesWaiting,
        Duration oldestMessage,
        long messagesFailed) {

    public record Standing(ReferralState state, Urgency urgency) {}

    /** @param oldestUnclaimed how long the oldest that nobody has claimed has waited; zero when there is none */
    public record Tasks(long unclaimed, long claimed, long overdue, Duration oldestUnclaimed) {

        public static final Tasks NONE = new Tasks(0, 0, 0, Duration.ZERO);
    }

    /** Reads it, in the time of a few index scans however many referrals are closed. */
    public interface Counts {

        OpenWork at(Instant now);
    }
}
