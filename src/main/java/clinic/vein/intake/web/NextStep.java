package clinic.vein.intake.web;

import clinic.vein.kernel.Worded;

/** What happens after a patient has sent the form, one sentence each. */
enum NextStep implements Worded {
    REST_OF_ANSWERS,
    NO_APPOINTMENT,
    IF_IT_CHANGES,
    /** By when. */
    CLINICIAN_READS,
    /** By when. */
    RECEPTION_CHECKS,
    SPECIALIST_READS,
    DOCTOR_READS,
    WE_TELL_YOU,
    /** The time. */
    BY_TODAY,
    /** The time and the day. */
    BY_DAY
}
