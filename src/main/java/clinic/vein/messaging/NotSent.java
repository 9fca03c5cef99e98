package clinic.vein.messaging;

/** The mail server did not take a message. What it said is left out: it repeats addresses. */
public final class NotSent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean lasting;

    /**
     * @param code why, such as {@code REFUSED 550}
     * @param lasting whether another try cannot help
     */
    public NotSent(String code, boolean lasting) {
        super(code);
        this.lasting = lasting;
    }

    public boolean isLasting() {
        return lasting;
    }
}
