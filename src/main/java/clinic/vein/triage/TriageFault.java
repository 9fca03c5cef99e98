package clinic.vein.triage;

import clinic.vein.kernel.Fault;

/** What can be wrong with what came of a red flag. */
enum TriageFault implements Fault {
    DONE_FOR_NOBODY("does.not.fit"),
    NOTHING_TO_NAME("not.expected"),
    NO_SUCH_FINDING("wrong.value"),
    FINDINGS_NOT_NAMED("required"),
    EARLIER_MODEL("earlier.model"),
    CLOSED("closed"),
    NOT_HIGHER("not.higher"),
    NOBODY_SPOKEN_WITH("does.not.fit"),
    NOBODY_REACHED("not.expected"),
    NOT_FIRST_CALL("not.expected"),
    NO_REASON("required"),
    ANSWERED_ALREADY("not.expected"),
    UNKNOWN_ANSWER("wrong.value"),
    NOT_SEEN_TODAY("not.expected"),
    SCAN_NEEDED("does.not.fit"),
    NO_TEST_ELSEWHERE("not.expected"),
    EMERGENCY_HERE("out.of.range"),
    NOT_SAFE_TO_CONTINUE("not.expected"),
    BELOW_SAME_DAY("out.of.range"),
    BELOW_URGENT("out.of.range"),
    NO_SCAN("required"),
    SCAN_NOT_DONE("not.expected"),
    NO_D_DIMER("required"),
    D_DIMER_NOT_TAKEN("not.expected"),
    TOO_LATE_WHEN_LIKELY("too.late"),
    TOO_LATE_TODAY("too.late");

    private final String code;

    TriageFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
