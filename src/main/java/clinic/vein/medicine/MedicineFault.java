package clinic.vein.medicine;

import clinic.vein.kernel.Fault;

/** What can be wrong with a medicine that somebody looks up. */
enum MedicineFault implements Fault {
    TOO_MANY_LINES("too.many"),
    NO_SUCH_LINE("unknown.value"),
    NOT_IN_TABLE("unknown.value"),
    NOTHING_CHOSEN("required"),
    NOT_FOUND("does.not.fit"),
    LOOKED_UP_MEANWHILE("looked.up.meanwhile");

    private final String code;

    MedicineFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
