package clinic.vein.scheduling;

/** Whether a patient came. */
enum Attendance {
    ARRIVED(BookingState.ATTENDED),
    NO_SHOW(BookingState.NO_SHOW),
    CANCELLED(BookingState.CANCELLED);

    private final BookingState state;

    Attendance(BookingState state) {
        this.state = state;
    }

    BookingState state() {
        return state;
    }
}
