package clinic.vein.kernel;

import java.util.List;

/** Somebody else was faster, and what was asked for no longer fits: nothing was written. Says who did what. */
public final class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;
    private final transient List<?> values;

    /** @param values what the fault's words have places for */
    public Overtaken(Fault fault, Object... values) {
        super(fault.code());
        this.fault = fault;
        this.values = List.of(values);
    }

    /** By something of which nobody can tell more, such as a timer. */
    public static Overtaken atTheSameMoment() {
        return new Overtaken(FieldFault.CHANGED_MEANWHILE);
    }

    /** As what is said beside a form. */
    public Violation violation() {
        return new Violation("", fault, values);
    }

    /** Who did what, in words. */
    public String reason(Words words) {
        return words.of(fault, values);
    }

    /** In English. */
    public String reason() {
        return reason(InEnglish.WORDS);
    }

    public String code() {
        return fault.code();
    }
}
