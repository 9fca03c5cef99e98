package clinic.vein.scheduling;

import clinic.vein.kernel.Fault;

/** What can be wrong with what somebody changes in the clinic's calendar. */
public enum CalendarFault implements Fault {
    IN_THE_PAST("in.the.past"),
    ENDS_BEFORE_IT_BEGINS("ends.before"),
    TOO_FAR("too.far"),
    TOO_LONG("too.long"),
    NO_SUCH_ROOM("unknown"),
    NO_SUCH_CLINICIAN("unknown"),
    MORE_ARE_BOOKED("changed"),
    NOT_CLOSED("gone"),
    NAME_TAKEN("taken"),
    NO_SUCH_ACCOUNT("unknown"),
    STILL_HAS_SESSIONS("not.applicable"),
    ROOM_THERE("taken"),
    NOT_WITH_THIS_CLINICIAN("not.applicable"),
    ROOM_IN_USE("overlaps"),
    CLINICIAN_ELSEWHERE("overlaps"),
    TOO_SHORT("too.short"),
    NO_SUCH_SESSION("unknown"),
    ENDS_SOONER("not.applicable"),
    ONE_FEED("required"),
    NO_SUCH_FEED("unknown"),
    NAMES_FOR_RECEPTION("not.allowed"),
    ROOM_NUMBER("out.of.range");

    private final String code;

    CalendarFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
