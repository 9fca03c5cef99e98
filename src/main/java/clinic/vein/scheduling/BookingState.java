package clinic.vein.scheduling;

/** How a booking stands. A cancelled slot is free again; a missed one has passed. */
public enum BookingState {
    BOOKED,
    /** A later session of a series: it has its time, and is booked once it is the next. */
    PLANNED,
    CANCELLED,
    NO_SHOW,
    ATTENDED
}
