package clinic.vein.audit.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.AuditChain;
import clinic.vein.audit.AuditEntry;
import clinic.vein.audit.AuditEvents;
import clinic.vein.audit.AuditFault;
import clinic.vein.audit.ChainHead;
import clinic.vein.audit.RecordsRead;
import clinic.vein.audit.Verification;
import clinic.vein.audit.VerifyAudit;
import clinic.vein.audit.Why;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violations;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For the privacy officer. What is asked here is on record like anything else. */
@RestController
class AuditController {

    private static final int LONGEST_PAGE = 200;

    private final AuditEvents events;
    private final RecordsRead recordsRead;
    private final CurrentActor currentActor;
    private final VerifyAudit verifyAudit;

    AuditController(AuditEvents events, AuditChain chain, RecordsRead recordsRead, CurrentActor currentActor) {
        this.events = events;
        this.recordsRead = recordsRead;
        this.currentActor = currentActor;
        this.verifyAudit = new VerifyAudit(chain);
    }

    record Readers(List<AuditEvents.Line> readers, int offset) {}

    record Answer(boolean intact, Verification verification) {}

    /** A referral that is not there, or no longer, may have had readers all the same. */
    @GetMapping("/api/referrals/{id}/readers")
    ResponseEntity<Readers> readers(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "0") int offset) {
        Violations violations = new Violations();
        violations.range(limit, 1, LONGEST_PAGE, "limit", "");
        violations.range(offset, 0, Integer.MAX_VALUE, "offset", "");
        violations.refuseIfAny();
        ReferralId referral = new ReferralId(id);
        recordsRead.read(AuditAction.READERS_READ, referral, Why.ROLE, null);
        return fresh(new Readers(events.readers(referral, limit, offset), offset));
    }

    @GetMapping("/api/audit/verification")
    ResponseEntity<Answer> verification(@RequestParam(defaultValue = "") List<String> knownHead) {
        List<ChainHead> known = knownHead.stream().map(AuditController::head).toList();
        Verification verification = verifyAudit.verify(known);
        events.add(
                currentActor.get(),
                AuditEntry.done(
                        AuditAction.TRAIL_VERIFIED, null, Why.ROLE, verification.intact() ? "INTACT" : "BROKEN"));
        return fresh(new Answer(verification.intact(), verification));
    }

    private static ChainHead head(String text) {
        try {
            return ChainHead.of(text);
        } catch (IllegalArgumentException e) {
            throw new Refused("knownHead", AuditFault.NOT_A_HEAD);
        }
    }

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
