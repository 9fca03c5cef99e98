package clinic.vein.fhir;

import clinic.vein.checking.InformationRequests;
import clinic.vein.checking.InformationRequests.InformationRequest;
import clinic.vein.kernel.NoSuchReferral;
import clinic.vein.referral.FurtherReport;
import clinic.vein.referral.FurtherReports;
import clinic.vein.referral.PatientCorrection;
import clinic.vein.referral.PatientCorrections;
import clinic.vein.referral.Referral;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.Referrals;
import clinic.vein.triage.WaitingForCall;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says what the sender of a request may see of it. */
@Component
public class ShowRequests {

    private final Referrals referrals;
    private final FurtherReports furtherReports;
    private final WaitingForCall waitingForCall;
    private final InformationRequests questions;
    private final PatientCorrections corrections;

    ShowRequests(
            Referrals referrals,
            FurtherReports furtherReports,
            WaitingForCall waitingForCall,
            InformationRequests questions,
            PatientCorrections corrections) {
        this.referrals = referrals;
        this.furtherReports = furtherReports;
        this.waitingForCall = waitingForCall;
        this.questions = questions;
        this.corrections = corrections;
    }

    /** @throws NoSuchReferral when it is not there any more */
    public ShownRequest shown(SentRequest sent) {
        Referral stands = referrals.get(sent.referral());
        Optional<FurtherReport> added = sent.isOwn()
                ? Optional.empty()
                : Optional.of(furtherReports.find(sent.id()).orElseThrow(NoSuchReferral::new));
        Referral referral = added.map(further -> asAdded(further, stands)).orElse(stands);
        boolean revoked = sent.revokedAt().isPresent();
        return new ShownRequest(
                sent,
                referral,
                RequestStatus.of(revoked ? ReferralState.WITHDRAWN : referral.state()),
                referral.urgency() == null ? RequestPriority.ROUTINE : RequestPriority.of(referral.triagedUrgency()),
                sent.version(),
                sent.changedAt(),
                added.isEmpty()
                        ? corrections.of(stands.id()).stream()
                                .map(PatientCorrection::field)
                                .collect(Collectors.toUnmodifiableSet())
                        : Set.of(),
                added.isEmpty() && !revoked && stands.state() == ReferralState.INFO_REQUESTED
                        ? questions.open(stands.id()).map(ShowRequests::question)
                        : Optional.empty());
    }

    /** Whether the nurse still has to ring about what it says. */
    boolean waitsForCall(SentRequest sent) {
        return !sent.isOwn()
                && furtherReports.find(sent.id()).filter(waitingForCall::waits).isPresent();
    }

    private static String question(InformationRequest asked) {
        return asked.question().isBlank() ? String.join(", ", asked.missing()) : asked.question();
    }

    /** The same as whoever sent it sees on the status page; but nobody is left to think that what has ended goes on. */
    private Referral asAdded(FurtherReport further, Referral stands) {
        if (!stands.state().isOpen()) {
            return further.asEnded(stands.state());
        }
        return waitingForCall.waits(further) ? further.asReferral() : further.asSettled();
    }
}
