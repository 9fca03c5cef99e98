package clinic.vein.careteam;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.audit.Why;
import clinic.vein.kernel.Actor;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Role;
import clinic.vein.kernel.Violations;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.messaging.Messages;
import clinic.vein.messaging.Said;
import clinic.vein.referral.CareTeam;
import clinic.vein.referral.Referrals;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a record to a clinician outside of the care team, for two hours, on record, and tells the privacy officer. */
@Component
public class BreakGlass {

    static final Duration OPEN_FOR = Duration.ofHours(2);

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;

    private final Referrals referrals;
    private final CareTeam careTeam;
    private final BrokenGlasses glasses;
    private final RecordsRead recordsRead;
    private final Messages messages;
    private final CurrentActor currentActor;
    private final ClinicSettings clinic;
    private final Clock clock;

    BreakGlass(
            Referrals referrals,
            CareTeam careTeam,
            BrokenGlasses glasses,
            RecordsRead recordsRead,
            Messages messages,
            CurrentActor currentActor,
            ClinicSettings clinic,
            Clock clock) {
        this.referrals = referrals;
        this.careTeam = careTeam;
        this.glasses = glasses;
        this.recordsRead = recordsRead;
        this.messages = messages;
        this.currentActor = currentActor;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** @throws Refused for a reason that says nothing, and for somebody who sees the record already */
    @Transactional
    public BrokenGlass open(ReferralId id, String reason) {
        String why = reason == null ? "" : reason.strip();
        check(why);
        referrals.get(id);
        if (careTeam.entitlement(id).isPresent()) {
            throw new Refused("", CareTeamFault.ALREADY_VISIBLE);
        }
        Actor actor = currentActor.get();
        Instant now = clock.instant();
        BrokenGlass glass = new BrokenGlass(UUID.randomUUID(), id, actor, why, now, now.plus(OPEN_FOR));
        glasses.add(glass);
        recordsRead.read(
                AuditAction.GLASS_BROKEN, id, Why.brokenGlass(glass.id().toString()), null);
        messages.toStaff(
                Role.PRIVACY,
                id,
                MessageTemplate.GLASS_BROKEN,
                Map.of(
                        "who",
                        Said.asWritten(actor.id()),
                        "role",
                        Said.of(actor.role()),
                        "until",
                        Said.dayAndTime(glass.openUntil(), clinic.zone())));
        return glass;
    }

    private static void check(String reason) {
        Violations violations = new Violations();
        violations.required(reason, "reason");
        violations.addIf(
                !reason.isEmpty() && reason.codePointCount(0, reason.length()) < SHORTEST_REASON,
                "reason",
                CareTeamFault.REASON_TOO_SHORT,
                SHORTEST_REASON);
        violations.text(reason, LONGEST_REASON, "reason");
        violations.refuseIfAny();
    }
}
