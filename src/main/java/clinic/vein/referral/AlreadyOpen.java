package clinic.vein.referral;

/** The same patient has a referral that is still open. */
public final class AlreadyOpen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reference reference;

    public AlreadyOpen(Reference reference) {
        super("A referral of this patient is still open: " + reference);
        this.reference = reference;
    }

    public Reference reference() {
        return reference;
    }
}
