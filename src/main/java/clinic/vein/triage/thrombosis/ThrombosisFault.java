package clinic.vein.triage.thrombosis;

import clinic.vein.kernel.Fault;

/** What can be wrong with the answers about a leg. */
enum ThrombosisFault implements Fault {
    NONE_AND_ANOTHER("does.not.fit"),
    WELLS_NEEDED("required"),
    NOT_SUSPECTED("not.expected"),
    NO_HARD_VEIN("not.expected");

    private final String code;

    ThrombosisFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
