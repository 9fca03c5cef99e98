package clinic.vein.kernel;

/** Never there, or erased: the two look the same. */
public final class NoSuchReferral extends NotFound {

    private static final long serialVersionUID = 1L;

    public NoSuchReferral() {
        super(FieldFault.NO_SUCH_REFERRAL);
    }
}
