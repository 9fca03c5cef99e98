package clinic.vein.referral;

import clinic.vein.kernel.ReferralId;

/** Somebody outside of the care team asked for a patient's record. */
public final class NotInCareTeam extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ReferralId referral;

    public NotInCareTeam(ReferralId referral) {
        super("Only for the care team of " + referral);
        this.referral = referral;
    }

    public ReferralId referral() {
        return referral;
    }
}
