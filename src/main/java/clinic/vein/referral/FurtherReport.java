package clinic.vein.referral;

import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Urgency;
import java.time.Instant;
import java.util.Optional;

/**
 * A report about a patient whose referral was open already: news for those who work on it. Whoever sent it is answered as
 * if it had become a referral, so that nobody learns from the clinic whom it knows.
 *
 * @param sentAs what the sender is told its id to be; never that of the open referral
 * @param reference what the sender may ask after
 * @param addedTo the open referral
 * @param pathway what triage makes of it by itself
 * @param urgency what triage makes of it by itself
 */
public record FurtherReport(
        ReferralId sentAs,
        Reference reference,
        ReferralId addedTo,
        ReferralReport report,
        Pathway pathway,
        Urgency urgency,
        Instant receivedAt) {

    /** As the sender sees it when it came. */
    public Referral asReferral() {
        return as(urgency.isRedFlag() ? ReferralState.RED_FLAG : settledState());
    }

    /** As the sender sees it once somebody has dealt with its red flag. */
    public Referral asSettled() {
        return as(settledState());
    }

    /** Once the referral has ended to which it was added: it ended with it. */
    public Referral asEnded(ReferralState state) {
        return as(state);
    }

    /** Where a referral of the same answers would be. */
    private ReferralState settledState() {
        return pathway == Pathway.ADVICE ? ReferralState.TRIAGED : ReferralState.CHECKING;
    }

    private Referral as(ReferralState state) {
        return new Referral(
                sentAs, reference, state, pathway, urgency, report, receivedAt, receivedAt, Optional.empty(), 0);
    }
}
