package clinic.vein.vascular.course;

import clinic.vein.kernel.Fault;

/** What can be wrong with a consent, a check, a session or what came after it. */
enum CourseFault implements Fault {
    EARLIER_MODEL("earlier.model"),
    NOTHING_FOUND("nothing.found"),
    STILL_TO_BE_SEEN("does.not.fit"),
    RISKS_NOT_EXPLAINED("incomplete"),
    LEAFLET_NOT_GIVEN("required"),
    NO_LEAFLETS("required"),
    NO_CONSENT("not.applicable"),
    NO_SUCH_LEAFLET("unknown.code"),
    CONTRAINDICATED("contraindicated"),
    SPECIALIST_DECIDES("specialist.decides"),
    NOT_FOR_NURSES("specialist.decides"),
    NO_REASON("required"),
    NOT_TO_WEIGH("wrong.value"),
    NOTHING_TREATED("required"),
    OBSERVED_TOO_SHORT("too.short"),
    NO_OTHER_SESSION("not.applicable"),
    SPECIALIST_ASKS_SPECIALIST("not.allowed"),
    NOT_ANSWERED("required"),
    ANSWERED_TWICE("duplicate"),
    OTHERWISE_THAN_REPORTED("contradicts.report"),
    REPORTED("contradicts.report"),
    FOUND_AT_ASSESSMENT("contradicts.assessment"),
    MEANT_VEIN("not.offered"),
    STRENGTH_NOT_OFFERED("not.offered"),
    MG_PASSED("limit.passed"),
    ML_PASSED("limit.passed"),
    ML_PASSED_TOGETHER("limit.passed"),
    UNUSUAL_WEIGHT("not.confirmed"),
    FAR_FROM_LAST_CHECK("not.confirmed"),
    WEIGHT_FAR_FROM_REPORTED("not.confirmed");

    private final String code;

    CourseFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
