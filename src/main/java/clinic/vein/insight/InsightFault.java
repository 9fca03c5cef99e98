package clinic.vein.insight;

import clinic.vein.kernel.Fault;

/** What can be wrong with what is asked of the figures. */
public enum InsightFault implements Fault {
    NO_SUCH_INSTANCE("no.such.instance"),
    UNKNOWN_STEP("unknown.step"),
    NO_FIGURE("required"),
    NOT_A_NUMBER("not.a.number"),
    BEFORE_FROM("before.from"),
    TOO_LONG("too.long"),
    NOT_A_PROCESS("not.a.process"),
    UNKNOWN_ELEMENT("unknown.element"),
    UNKNOWN_CODE("unknown.code");

    private final String code;

    InsightFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
