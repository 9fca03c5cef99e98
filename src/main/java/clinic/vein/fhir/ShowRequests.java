package clinic.vein.fhir;

import clinic.vein.checking.InformationRequests;
import clinic.vein.checking.InformationRequests.InformationRequest;
import clinic.vein.kernel.NoSuchReferral;
import clinic.vein.referral.FurtherReport;
import clinic.vein.referral.FurtherReports;
import clinic.vein.referral.Referral;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.Referrals;
import clinic.vein.triage.WaitingForCall;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says what the sender of a request may see of it. */
@Component
public class ShowRequests {

    private final Referrals referrals;
    private final FurtherReports furtherReports;
    private final WaitingForCall waitingForCall;
    private final SentRequests sentRequests;
    private final InformationRequests questions;

    ShowRequests(
            Referrals referrals,
            FurtherReports furtherReports,
            WaitingForCall waitingForCall,
            SentRequests sentRequests,
            InformationRequests questions) {
        this.referrals = referrals;
        this.furtherReports = furtherReports;
        this.waitingForCall = waitingForCall;
        this.sentRequests = sentRequests;
        this.questions = questions;
    }

    /** @throws NoSuchReferral when it is not there any more */
    public ShownRequest shown(SentRequest sent) {
        Referral referral = sent.isOwn() ? referrals.get(sent.referral()) : added(sent);
        boolean revoked = !sent.isOwn() && sent.revokedAt().isPresent();
        return new ShownRequest(
                sent,
                referral,
                RequestStatus.of(revoked ? ReferralState.WITHDRAWN : referral.state()),
                sent.isOwn() ? referral.version() : revoked ? 1 : 0,
                sentRequests.changedAt(sent),
                sent.isOwn() && referral.state() == ReferralState.INFO_REQUESTED
                        ? questions.open(referral.id()).map(ShowRequests::question)
                        : Optional.empty());
    }

    private static String question(InformationRequest asked) {
        return asked.question().isBlank() ? String.join(", ", asked.missing()) : asked.question();
    }

    /** The same as whoever sent it sees on the status page. */
    private Referral added(SentRequest sent) {
        FurtherReport further = furtherReports.find(sent.id()).orElseThrow(NoSuchReferral::new);
        return waitingForCall.waits(further) ? further.asReferral() : further.asSettled();
    }
}
