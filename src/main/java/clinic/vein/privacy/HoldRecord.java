package clinic.vein.privacy;

import clinic.vein.audit.RecordsChanged;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.NoSuchReferral;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violations;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Places and lifts legal holds: a record on hold is not erased, by nobody. */
@Component
public class HoldRecord {

    private static final int LONGEST_REASON = 1_000;

    private final KeptRecords records;
    private final LegalHolds holds;
    private final RecordsChanged recordsChanged;
    private final CurrentActor currentActor;
    private final Clock clock;

    HoldRecord(
            KeptRecords records,
            LegalHolds holds,
            RecordsChanged recordsChanged,
            CurrentActor currentActor,
            Clock clock) {
        this.records = records;
        this.holds = holds;
        this.recordsChanged = recordsChanged;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Transactional
    public void place(ReferralId id, String reason) {
        KeptRecord kept = checked(id, reason);
        if (kept.onHold()) {
            throw new Refused("reason", PrivacyFault.ON_HOLD_ALREADY);
        }
        holds.place(id, reason.strip(), currentActor.get().id(), clock.instant());
        recordsChanged.changed(id, "HOLD_PLACED");
    }

    @Transactional
    public void lift(ReferralId id, String reason) {
        checked(id, reason);
        if (!holds.lift(id, reason.strip(), currentActor.get().id(), clock.instant())) {
            throw new Refused("reason", PrivacyFault.NOT_ON_HOLD);
        }
        recordsChanged.changed(id, "HOLD_LIFTED");
    }

    private KeptRecord checked(ReferralId id, String reason) {
        Violations violations = new Violations();
        violations.required(reason, "reason");
        violations.text(reason, LONGEST_REASON, "reason");
        violations.refuseIfAny();
        return records.lock(id).orElseThrow(NoSuchReferral::new);
    }
}
