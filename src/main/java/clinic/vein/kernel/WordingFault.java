package clinic.vein.kernel;

/** Why a text that a clinic has worded itself is not used, and the one that comes with the application is. */
public enum WordingFault implements Fault {
    NO_SUCH_FILE("no.such.file"),
    NOT_READABLE("not.readable"),
    NO_SUCH_TEXT("no.such.text"),
    EMPTY("required"),
    TOO_LONG("too.long"),
    MORE_THAN_ONE_LINE("one.line"),
    CHARACTER("control.character"),
    EXPRESSION("expression"),
    MARKUP("markup"),
    LABEL("label"),
    USED_IN_FORMS("used.in.forms"),
    BROKEN_PLACE("broken.place"),
    UNKNOWN_PLACE("unknown.place"),
    MISSING_PLACE("missing.place"),
    BROKEN_LEAFLET("broken.leaflet");

    private final String code;

    WordingFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
