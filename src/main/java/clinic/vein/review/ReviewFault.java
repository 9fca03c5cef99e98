package clinic.vein.review;

import clinic.vein.kernel.Fault;

/** What can be wrong with a review, and with advice. */
enum ReviewFault implements Fault {
    ADVICE_AGAIN("not.allowed"),
    NOT_FOUND_BY_TRIAGE("wrong.value"),
    FINDINGS_NOT_NAMED("required"),
    NO_VEIN_SIGNS("not.allowed"),
    NO_REASON("required"),
    NO_THYROID_VALUE("no.value"),
    IRON_AT_CEILING("required"),
    NO_CAUSE("required"),
    NO_RESULT("required"),
    RESULT_WITHOUT_OUTCOME("not.allowed"),
    BEFORE_BIRTH_OR_LATER("out.of.range"),
    FERRITIN_UNIT("wrong.unit"),
    SATURATION_UNIT("wrong.unit"),
    EGFR_UNIT("wrong.unit"),
    HBA1C_UNIT("wrong.unit"),
    HAEMOGLOBIN_UNIT("wrong.unit"),
    CONFIRM_UNIT("wrong.unit");

    private final String code;

    ReviewFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
