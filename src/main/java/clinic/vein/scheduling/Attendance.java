package clinic.vein.scheduling;

import clinic.vein.kernel.Worded;

/** Whether a patient came. */
public enum Attendance implements Worded {
    ARRIVED(BookingState.ATTENDED),
    LATE(BookingState.ATTENDED),
    /** Came, and left before being seen: no missed appointment, and a new one is to be booked. */
    DID_NOT_WAIT(BookingState.CANCELLED),
    NO_SHOW(BookingState.NO_SHOW),
    CANCELLED(BookingState.CANCELLED);

    private final BookingState state;

    Attendance(BookingState state) {
        this.state = state;
    }

    BookingState state() {
        return state;
    }

    /**
     * As the pathway knows it: the patient is seen, is to be booked again, or was not seen although expected. The last is
     * counted there, and from the number of its gateway on a clinician decides how to go on.
     */
    String fact() {
        return switch (this) {
            case ARRIVED, LATE -> ARRIVED.name();
            case CANCELLED -> CANCELLED.name();
            case DID_NOT_WAIT, NO_SHOW -> NO_SHOW.name();
        };
    }
}
