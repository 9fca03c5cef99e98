package clinic.vein.referral;

import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.FieldFault;
import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Role;
import clinic.vein.kernel.Violations;
import clinic.vein.process.CareTask;
import clinic.vein.process.PathwayEnds;
import clinic.vein.process.PathwayPlace;
import clinic.vein.process.Turns;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A referral was entered in error, or is about somebody else than it says. It alone ends; no other referral is touched. */
@Component
public class RecordError {

    private static final int LONGEST_TEXT = 2000;

    private static final Set<Role> CLINICIANS = EnumSet.of(Role.NURSE, Role.PHYSICIAN, Role.VASCULAR);

    private final EndReferral endReferral;
    private final Referrals referrals;
    private final PathwayEnds pathways;
    private final Turns turns;
    private final CurrentActor currentActor;
    private final Clock clock;

    RecordError(
            EndReferral endReferral,
            Referrals referrals,
            PathwayEnds pathways,
            Turns turns,
            CurrentActor currentActor,
            Clock clock) {
        this.endReferral = endReferral;
        this.referrals = referrals;
        this.pathways = pathways;
        this.turns = turns;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * @throws Refused when there is no reason of substance, or while an alarm is open and nobody who can judge it asks
     * @throws Overtaken when an ending stands already
     */
    public void record(ReferralId id, @Nullable EndingKind kind, @Nullable String reason) {
        Violations violations = new Violations();
        violations.addIf(
                kind != EndingKind.ENTERED_IN_ERROR && kind != EndingKind.WRONG_PATIENT, "kind", FieldFault.REQUIRED);
        violations.reason(reason, LONGEST_TEXT, "reason");
        violations.refuseIfAny();
        endReferral.atOnce(() -> {
            // A red flag that is being reported at this moment is there first, or finds the referral closed.
            if (referrals.get(id).state().isOpen()) {
                turns.take(id);
            }
            refuseOverAlarm(id);
            endReferral.end(
                    new Ending(
                            UUID.randomUUID(),
                            id,
                            UUID.randomUUID(),
                            Objects.requireNonNull(kind),
                            null,
                            null,
                            String.valueOf(reason).strip(),
                            clock.instant(),
                            currentActor.get().id(),
                            referrals.get(id).state(),
                            null),
                    true);
            return id;
        });
    }

    /** Even a referral of the wrong patient may be about somebody who is in danger. */
    private void refuseOverAlarm(ReferralId id) {
        boolean alarm = pathways.places(id).stream()
                .map(PathwayPlace::elements)
                .flatMap(java.util.Collection::stream)
                .flatMap(element -> CareTask.find(element).stream())
                .anyMatch(CareTask.BEFORE_CLOSING::contains);
        if (alarm && currentActor.roles().stream().noneMatch(CLINICIANS::contains)) {
            throw new Refused("", ReferralFault.ALARM_OPEN);
        }
    }
}
