package clinic.vein.privacy;

import clinic.vein.kernel.NotFound;

/** Never there, or erased: the two look the same. */
public final class NoSuchRecord extends NotFound {

    private static final long serialVersionUID = 1L;

    public NoSuchRecord() {
        super("no.such.referral", "There is no such referral.");
    }
}
