package clinic.vein.scheduling;

/** How a booking stands. A cancelled slot is free again; a missed one has passed. */
public enum BookingState {
    BOOKED,
    CANCELLED,
    NO_SHOW,
    ATTENDED
}
