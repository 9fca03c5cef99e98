package clinic.vein.kernel;

/** What can be wrong with a field of any document, form or address. */
public enum FieldFault implements Fault {
    REQUIRED("required"),
    CHOOSE_ONE("required"),
    OUT_OF_RANGE("out.of.range"),
    TOO_LONG("too.long"),
    TOO_SHORT("too.short"),
    TOO_MANY("too.many"),
    CONTROL_CHARACTER("control.character"),
    IN_FUTURE("in.future"),
    UNKNOWN_CODE("unknown.code"),
    UNKNOWN_VALUE("unknown.value"),
    UNKNOWN_FIELD("unknown.field"),
    WRONG_VALUE("wrong.value"),
    NOT_A_MONTH("not.a.month"),
    NO_SUCH_REFERRAL("no.such.referral"),
    CHANGED_MEANWHILE("changed.meanwhile");

    private final String code;

    FieldFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
