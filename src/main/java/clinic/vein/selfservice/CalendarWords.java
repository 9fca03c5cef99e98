package clinic.vein.selfservice;

import clinic.vein.kernel.Worded;

/** What a patient's calendar says of an appointment. */
enum CalendarWords implements Worded {
    /** The clinic. */
    APPOINTMENT,
    /** The telephone. */
    IF_NOT
}
