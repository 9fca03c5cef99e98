package clinic.vein.fhir;

import clinic.vein.intake.ContentHash;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violations;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sender asks the clinic to end what is under way, as BSeR has it: only the initiator asks for that, and only the recipient
 * does it. A person reads it, who ends the referral or goes on, and ends what is booked.
 */
@Component
public class AskToCancel {

    private static final int LONGEST_TEXT = 2000;

    /** By its name in FHIR, as the other words of the sender's are noted. */
    private static final String ASKED = "Task.businessStatus: " + FhirSystem.CANCEL_ASKED + "\n";

    private final SentRequests sentRequests;
    private final RequestsInTurn inTurn;
    private final TellStaff tellStaff;
    private final CurrentActor currentActor;
    private final Clock clock;

    AskToCancel(
            SentRequests sentRequests,
            RequestsInTurn inTurn,
            TellStaff tellStaff,
            CurrentActor currentActor,
            Clock clock) {
        this.sentRequests = sentRequests;
        this.inTurn = inTurn;
        this.tellStaff = tellStaff;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * @param version that the sender saw; null where any will do
     * @throws StaleRequest when it is not the one that is there
     * @param reason another than before reaches a person again
     * @throws Refused when it is not under way, or no reason is given
     */
    @Transactional
    public void ask(ReferralId id, @Nullable Integer version, @Nullable String reason) {
        String account = currentActor.get().id();
        ShownRequest shown = inTurn.take(id, version);
        Violations violations = new Violations();
        violations.addIf(reason == null || reason.isBlank(), "Task.statusReason", FhirFault.SAY_WHY);
        violations.text(reason, LONGEST_TEXT, "Task.statusReason");
        violations.addIf(
                !shown.status().canBeAskedToCancel(),
                "Task.businessStatus",
                shown.status().canBeRevoked() ? FhirFault.REVOKE_INSTEAD : FhirFault.UNDER_WAY);
        violations.refuseIfAny();
        String said = Objects.requireNonNull(reason);
        String hash = ContentHash.of(said.getBytes(StandardCharsets.UTF_8)).value();
        if (shown.isAskedToCancel() && sentRequests.isCancelAsked(account, id, hash)) {
            return;
        }
        tellStaff.tell(shown.sent().referral(), ASKED + said, "Task.businessStatus");
        sentRequests.setCancelAsked(account, id, clock.instant().truncatedTo(ChronoUnit.MICROS), hash);
    }
}
