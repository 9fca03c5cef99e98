package clinic.vein.referral;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.IdentifyPatient.Identified;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds where news of a patient goes whose referral is closed: to another one that is open, else to a new one that follows
 * the closed one. Nothing that a patient says is lost because a file was closed.
 */
@Component
public class ContinueClosed {

    private final Referrals referrals;
    private final FurtherReports furtherReports;
    private final IdentifyPatient identifyPatient;
    private final ReceiveReferral receiveReferral;

    ContinueClosed(
            Referrals referrals,
            FurtherReports furtherReports,
            IdentifyPatient identifyPatient,
            ReceiveReferral receiveReferral) {
        this.referrals = referrals;
        this.furtherReports = furtherReports;
        this.identifyPatient = identifyPatient;
        this.receiveReferral = receiveReferral;
    }

    /**
     * @param id of a referral, or what the sender of a further report was told
     * @return an open referral of the same patient, within the caller's transaction
     */
    public Referral open(ReferralId id) {
        Referral referral = referrals
                .find(id)
                .orElseGet(() -> referrals.get(
                        furtherReports.find(id).map(FurtherReport::addedTo).orElse(id)));
        if (referral.state().isOpen()) {
            return referral;
        }
        Identified identified = identifyPatient.identify(referral);
        return identified.open().orElseGet(() -> anew(referral, identified));
    }

    /** Nobody was asked anything: its first task is to ask. */
    private Referral anew(Referral closed, Identified identified) {
        ReferralReport nothingAsked = new ReferralReport(
                Source.STAFF, closed.report().patient(), RestlessLegs.NOT_ASKED, Veins.NOT_ASKED, Background.NOT_ASKED);
        return receiveReferral.receive(
                nothingAsked, new Identified(Optional.empty(), identified.declined(), Optional.of(closed)));
    }
}
