package clinic.vein.fhir;

import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violations;
import clinic.vein.referral.FurtherReports;
import clinic.vein.referral.ToldOfDeath;
import clinic.vein.referral.WithdrawReferral;
import clinic.vein.referral.WithdrawalAsked;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sender takes a request back. The referral is withdrawn, as long as nothing is booked and nobody else has reported the
 * patient; where others have, it is theirs as well, and a person reads that one of them takes back what it sent.
 */
@Component
public class RevokeRequest {

    private static final int LONGEST_TEXT = 2000;

    /** By its name in FHIR, as the other words of the sender's are noted. */
    private static final String REVOKED = "ServiceRequest.status: " + ServiceRequestStatus.REVOKED.toCode() + "\n";

    private final SentRequests sentRequests;
    private final ShowRequests show;
    private final WithdrawReferral withdraw;
    private final FurtherReports furtherReports;
    private final TellStaff tellStaff;
    private final ApplicationEventPublisher events;
    private final RequestsInTurn inTurn;
    private final CurrentActor currentActor;
    private final Clock clock;

    RevokeRequest(
            SentRequests sentRequests,
            ShowRequests show,
            WithdrawReferral withdraw,
            FurtherReports furtherReports,
            TellStaff tellStaff,
            ApplicationEventPublisher events,
            RequestsInTurn inTurn,
            CurrentActor currentActor,
            Clock clock) {
        this.sentRequests = sentRequests;
        this.show = show;
        this.withdraw = withdraw;
        this.furtherReports = furtherReports;
        this.tellStaff = tellStaff;
        this.events = events;
        this.inTurn = inTurn;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * @param version that the sender saw; null where any will do
     * @throws StaleRequest when it is not the one that is there
     * @throws Refused when it has begun, or no reason is given
     */
    @Transactional
    public void revoke(ReferralId id, @Nullable Integer version, @Nullable String reason) {
        String account = currentActor.get().id();
        ShownRequest shown = inTurn.take(id, version);
        SentRequest sent = shown.sent();
        if (shown.status() == RequestStatus.WITHDRAWN) {
            return;
        }
        Violations violations = new Violations();
        violations.addIf(reason == null || reason.isBlank(), "ServiceRequest.note", FhirFault.SAY_WHY);
        violations.text(reason, LONGEST_TEXT, "ServiceRequest.note");
        violations.addIf(!shown.status().canBeRevoked(), "ServiceRequest.status", FhirFault.UNDER_WAY);
        violations.refuseIfAny();
        String said = Objects.requireNonNull(reason);
        // A withdrawal writes to the patient: of a death a person must hear first.
        if (sent.isOwn() && furtherReports.addedTo(sent.referral()).isEmpty() && !ToldOfDeath.perhapsIn(said)) {
            withdraw.withdraw(sent.referral(), said);
        } else {
            tell(sent, said);
        }
        sentRequests.setRevoked(account, id, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private void tell(SentRequest sent, String said) {
        if (show.waitsForCall(sent)) {
            // The same answer as of one's own: a danger does not end with a withdrawal.
            events.publishEvent(new WithdrawalAsked(sent.referral()));
        }
        tellStaff.tell(sent.referral(), REVOKED + said, "ServiceRequest.status");
    }
}
