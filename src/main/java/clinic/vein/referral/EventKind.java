package clinic.vein.referral;

/** What can stand on a referral's timeline. */
public enum EventKind {
    RECEIVED,
    TRIAGED,
    RED_FLAG_RAISED,
    RED_FLAG_REPORTED,
    RED_FLAG_CLEARED,
    SENT_TO_EMERGENCY,
    CHECK_STARTED,
    CHECKED,
    INFORMATION_REQUESTED,
    INFORMATION_REMINDED,
    INFORMATION_OVERDUE,
    INFORMATION_RECEIVED,
    REVIEW_STARTED,
    CAUSE_TREATMENT_STARTED,
    RESULTS_ARRIVED,
    APPROVED,
    DECLINED,
    RETURNED_WITH_ADVICE,
    URGENCY_CHANGED,
    /** Somebody decided otherwise than a table recommends, with a reason; the detail names the table. */
    OVERRIDDEN,
    BOOKED,
    BOOKING_CANCELLED,
    ARRIVED,
    NO_SHOW,
    ASSESSED,
    CONSENT_GIVEN,
    CONSENT_REFUSED,
    TREATMENT_STARTED,
    SAFETY_CHECKED,
    SESSION_RECORDED,
    COMPLICATION_RECORDED,
    TREATMENT_FINISHED,
    TREATMENT_STOPPED,
    RECOVERY_CHECKED,
    OUTCOME_REVIEWED,
    LETTER_WRITTEN,
    /** The detail is the message and for whom, such as {@code closing PRACTICE}. */
    MESSAGE_WRITTEN,
    MESSAGE_SENT,
    /** It could not be sent by itself; reception sends it. */
    MESSAGE_FAILED,
    /** Reception found it no longer needed. */
    MESSAGE_DROPPED,
    COMPLETED,
    WITHDRAWN,
    ENTERED_IN_ERROR,
    RECALL_PLANNED,
    RECALLED,
    TASK_CREATED,
    TASK_CLAIMED,
    TASK_RELEASED,
    TASK_COMPLETED,
    TASK_REMINDED,
    TASK_ESCALATED,
    TASK_RESCHEDULED,
    /** The task is gone without having been completed. */
    TASK_REMOVED,
    /** The pathway waits for something other than a person's task; the detail is the element of the model. */
    STEP_REACHED,
    STEP_LEFT,
    /** The pathway was taken away from where it waited. */
    STEP_CANCELLED,
    /** What the checkup found was put right; the detail is its kind. */
    REPAIRED
}
