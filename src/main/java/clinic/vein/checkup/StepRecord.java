package clinic.vein.checkup;

import clinic.vein.kernel.Worded;

/** What the clinic's tables must hold of a referral while it waits at some steps. */
public enum StepRecord implements Worded {
    /** What the patient reported, in its three parts. */
    ANSWERS,
    TRIAGE_RESULT,
    INFORMATION_REQUEST,
    /** A physician's or a specialist's decision. */
    REVIEW,
    ASSESSMENT_BOOKED,
    SESSION_BOOKED,
    /** An appointment that the patient came to. */
    ATTENDANCE,
    ASSESSMENT,
    CONSENT,
    /** A course of treatment that has begun. */
    COURSE,
    /** One that has not ended. */
    OPEN_COURSE,
    SAFETY_CHECK,
    /** One that was started and not made. */
    RECALL;

    /** Without it there is nothing to wait for, and booking anew puts it right. */
    public boolean isBooking() {
        return this == ASSESSMENT_BOOKED || this == SESSION_BOOKED;
    }
}
