package clinic.vein.kernel;

/** Somebody else was faster, and what was asked for no longer fits: nothing was written. Says who did what. */
public final class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String reason;

    /** @param code stable, lower case with dots, such as {@code already.claimed} */
    public Overtaken(String code, String message) {
        super(message);
        this.code = code;
        this.reason = message;
    }

    /** By something of which nobody can tell more, such as a timer. */
    public static Overtaken atTheSameMoment() {
        return new Overtaken(
                "changed.meanwhile",
                "This referral was changed at the same moment. Nothing was saved; look at it again, then try once more.");
    }

    /** Who did what, in words. */
    public String reason() {
        return reason;
    }

    public String code() {
        return code;
    }
}
