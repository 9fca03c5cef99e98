package clinic.vein.insight.figures;

import clinic.vein.kernel.Worded;

/** What became of an appointment, by the name that the timeline has for it. */
enum AppointmentEnd implements Worded {
    ARRIVED,
    NO_SHOW,
    BOOKING_CANCELLED
}
