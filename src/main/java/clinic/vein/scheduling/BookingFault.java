package clinic.vein.scheduling;

import clinic.vein.kernel.Fault;

/** What can be wrong with a booking, or with what is said of an appointment. */
public enum BookingFault implements Fault {
    NOT_CANCELLED("not.applicable"),
    NO_SUCH_SLOT("unknown"),
    SLOT_PASSED("in.the.past"),
    TOO_SOON_AFTER_SESSION("too.soon"),
    ALREADY_BOOKED("already.booked"),
    SLOT_TAKEN("taken"),
    NOT_ACCEPTED_SOONER("required"),
    NOTHING_BOOKED("nothing.booked"),
    NOT_BEGUN("not.begun"),
    DISCHARGE_BARRED("not.allowed"),
    CLOSED_DAY("closed"),
    BEFORE_PATIENT_CAN_COME("before.from"),
    OTHER_ROOM("other.room"),
    OTHER_CLINICIAN("other.clinician"),
    OTHER_NEEDS("other.needs"),
    NO_NEW_TIME("required"),
    NOTHING_FREE("nothing.free"),
    NOTHING_OFFERS_NEEDS("nothing.offers.needs"),
    NO_LONGER_BOOKED("gone"),
    CANNOT_BE_KEPT("not.kept"),
    HAS_BEGUN("in.the.past"),
    DAY_IS_OPEN("not.applicable"),
    OTHER_DAY("not.yet"),
    ALREADY_SEEN("gone"),
    NO_COURSE("no.course"),
    NO_SERIES("switched.off"),
    NOT_TO_BE_BOOKED("nothing.to.book");

    private final String code;

    BookingFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
