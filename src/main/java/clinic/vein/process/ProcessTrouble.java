package clinic.vein.process;

import clinic.vein.kernel.ReferralId;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something by which a patient could get lost: the clinic's tables and the engine's do not fit together, or what should
 * have happened by now has not.
 *
 * @param subject what is wrong, by its id: of the referral, the process instance, the task or the job
 * @param referral null where there is none
 * @param detail a code or an element of the model, for people; or null
 */
public record ProcessTrouble(
        Kind kind, String subject, @Nullable ReferralId referral, String detail) {

    /** What can be wrong. */
    public enum Kind {
        /** Subject: the referral. */
        NO_PATHWAY,
        /** Subject: the newer instance. */
        SEVERAL_PATHWAYS,
        /** Subject: the instance. */
        PATHWAY_OF_CLOSED,
        /** Subject: the instance. */
        PATHWAY_OF_NOBODY,
        /** Subject: the task. */
        TASK_NOT_LISTED,
        /** Subject: the task that was. */
        LISTED_TASK_GONE,
        /** Subject: the task. */
        TASK_LISTED_WRONGLY,
        /** Subject: the task. */
        TASK_WITHOUT_OWNER,
        /** Subject: the task. */
        TASK_WITHOUT_TIMER,
        /** Subject: the task. */
        CLAIM_OF_NOBODY,
        /** Subject: the instance. */
        NOTHING_AHEAD,
        /** Subject: the job. */
        STEP_GIVEN_UP,
        /** Subject: the message. */
        MESSAGE_NOT_SENT,
        /** Subject: the booking. */
        BOOKED_ON_CLOSED_DAY,
        /** Subject: the booking. */
        NEEDS_NOT_MET,
        /** Subject: the referral. */
        OPEN_AFTER_DEATH,
        /** Subject: the instance. */
        SUSPENDED,
        /** Subject: the job. */
        JOB_LOCKED,
        /** Subject: the execution that should wait at it. */
        TASK_GONE,
        /** Subject: the task. */
        TASK_OF_WRONG_ROLE,
        /** Subject: the task. */
        FORM_GONE,
        /** Subject: the execution. */
        TIMER_GONE,
        /** Subject: the job. */
        TIMER_MOVED,
        /** Subject: the execution. */
        SUBSCRIPTION_GONE,
        /** Subject: the execution that called it. */
        CALLED_GONE,
        /** Subject: the instance. */
        VARIABLE_GONE,
        /** Subject: the recall. */
        RECALL_WITHOUT_PROCESS,
        /** Subject: the referral. */
        STATE_NOT_OF_STEP,
        /** Subject: the referral and what is missing of it. */
        RECORD_GONE,
        /** Subject: the execution. */
        BOOKING_GONE,
        /** Subject: the referral. */
        UNKNOWN_CODE;

        private static final Set<Kind> BY_PEOPLE_ALONE =
                EnumSet.of(NEEDS_NOT_MET, FORM_GONE, RECORD_GONE, UNKNOWN_CODE);

        /** Whether there is something that a program can do about it; else the words say who must act. */
        public boolean isRepairable() {
            return !BY_PEOPLE_ALONE.contains(this);
        }
    }
}
