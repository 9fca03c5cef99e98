package clinic.vein.outcome;

import clinic.vein.kernel.Fault;

/** What can be wrong with a question about outcomes, and with a file of past ones. */
public enum OutcomeFault implements Fault {
    BEFORE_FIRST_MONTH("out.of.range"),
    NOT_OF_MEASURE("unknown.code"),
    NO_PSEUDONYM_KEY("no.pseudonym.key"),
    OTHER_PSEUDONYM_KEY("other.pseudonym.key"),
    UNKNOWN_PARAMETER("unknown.parameter"),
    UNKNOWN_FORMAT("unknown.code"),
    NOT_A_DATE("not.a.date"),
    NO_ANSWER("unknown.code"),
    WRONG_SEPARATOR("wrong.separator"),
    TOO_MANY("too.many"),
    DUPLICATE_ROW("duplicate.row"),
    NOT_TREATED("not.applicable"),
    BACK_BEFORE("contradiction"),
    NOT_A_NAME("not.a.name"),
    TOO_EARLY("too.early");

    private final String code;

    OutcomeFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
