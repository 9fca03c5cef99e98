package clinic.vein.vascular.legs;

import clinic.vein.kernel.Fault;

/** What can be wrong with the findings on a leg. */
enum LegsFault implements Fault {
    NO_CEAP_CLASS("malformed"),
    C6_WITHOUT_ULCER("contradicts"),
    ULCER_WITHOUT_C6("contradicts"),
    C0_WITH_VARICOSE_VEINS("contradicts"),
    C0_WITH_SIGNS("contradicts"),
    EN_WITH_CAUSE("contradicts"),
    AN_WITH_VEIN("contradicts"),
    AN_WITHOUT_PN("contradicts"),
    REFLUX_WITHOUT_R("contradicts"),
    R_WITHOUT_REFLUX("contradicts"),
    TOO_MANY_VEINS("too.many"),
    NO_LEG("required"),
    LEG_TWICE("twice"),
    EMPTY_ENTRY("required"),
    NOT_RATED_TOGETHER("required"),
    ULCER_NOT_RATED("contradicts"),
    NO_ULCER_RATED("contradicts");

    private final String code;

    LegsFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
