package clinic.vein.vascular.assessment;

import clinic.vein.kernel.Fault;

/** What can be wrong with an assessment of the veins. */
enum AssessmentFault implements Fault {
    NO_COMPRESSION_POSSIBLE("contraindicated"),
    NO_VEIN_FOUND("required"),
    NOT_TREATED("not.applicable"),
    NOT_AS_RECOMMENDED("required"),
    COMPRESSION_BARRED("required"),
    RULED_OUT("required");

    private final String code;

    AssessmentFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
