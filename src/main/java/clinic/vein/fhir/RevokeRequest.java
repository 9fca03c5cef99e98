package clinic.vein.fhir;

import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.NoSuchReferral;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violations;
import clinic.vein.process.Turns;
import clinic.vein.referral.Notes;
import clinic.vein.referral.WithdrawReferral;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sender takes a request back. The referral is withdrawn, as long as nothing is booked; a request that was added to
 * somebody's open referral is only noted there, since that one is not the sender's to end.
 */
@Component
public class RevokeRequest {

    private static final int LONGEST_TEXT = 2000;

    private final SentRequests sentRequests;
    private final ShowRequests show;
    private final WithdrawReferral withdraw;
    private final Notes notes;
    private final Turns turns;
    private final CurrentActor currentActor;
    private final Clock clock;

    RevokeRequest(
            SentRequests sentRequests,
            ShowRequests show,
            WithdrawReferral withdraw,
            Notes notes,
            Turns turns,
            CurrentActor currentActor,
            Clock clock) {
        this.sentRequests = sentRequests;
        this.show = show;
        this.withdraw = withdraw;
        this.notes = notes;
        this.turns = turns;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * @param version that the sender saw; null where any will do
     * @throws StaleRequest when it is not the one that is there
     * @throws Refused when it has begun, or no reason is given
     */
    @Transactional
    public void revoke(ReferralId id, @Nullable Long version, @Nullable String reason) {
        String account = currentActor.get().id();
        SentRequest sent = sentRequests.find(account, id).orElseThrow(NoSuchReferral::new);
        turns.takeEvenIfClosed(sent.referral());
        ShownRequest shown = show.shown(sentRequests.find(account, id).orElseThrow(NoSuchReferral::new));
        if (version != null && version != shown.version()) {
            throw new StaleRequest();
        }
        if (shown.status() == RequestStatus.WITHDRAWN) {
            return;
        }
        Violations violations = new Violations();
        violations.addIf(reason == null || reason.isBlank(), "ServiceRequest.note", FhirFault.SAY_WHY);
        violations.text(reason, LONGEST_TEXT, "ServiceRequest.note");
        violations.addIf(!shown.status().canBeRevoked(), "ServiceRequest.status", FhirFault.UNDER_WAY);
        violations.refuseIfAny();
        String said = Objects.requireNonNull(reason);
        if (sent.isOwn()) {
            withdraw.withdraw(sent.referral(), said);
        } else {
            notes.addInformation(sent.referral(), said);
        }
        sentRequests.setRevoked(account, id, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
