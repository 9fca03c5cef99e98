package clinic.vein.referral.timeline;

import clinic.vein.kernel.Worded;

/** Sentences of the timeline that say more than the kind of an entry does. */
enum EntrySentence implements Worded {
    KIND_AND_VALUE,
    KIND_AND_TWO,
    SAME_PERSON,
    ANOTHER_PERSON,
    INFORMATION_BY_TELEPHONE,
    APPROVED_AGAIN,
    CONSENT_GIVEN,
    TREATMENT_STARTED,
    SAFETY_OVERRIDDEN,
    SESSION_RECORDED,
    SESSION_BEYOND_LIMITS,
    COMPLICATION_RESOLVED,
    COMPLICATION_OPEN,
    TREATMENT_FINISHED,
    TREATMENT_STOPPED,
    RECOVERY_WELL,
    RECOVERY_CONCERN,
    RECALL_PLANNED,
    RECALLED,
    MESSAGE,
    TASK_ESCALATED,
    TASK_GIVEN_BACK,
    TASK_ASSIGNED,
    TASK_TAKEN_OVER,
    TASK_RETURNED,
    WITH_REASON,
    ASSESSMENT,
    SESSION,
    SESSION_NUMBERED,
    SESSION_OF
}
