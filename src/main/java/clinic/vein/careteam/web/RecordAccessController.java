package clinic.vein.careteam.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.audit.Why;
import clinic.vein.careteam.BreakGlass;
import clinic.vein.careteam.BrokenGlass;
import clinic.vein.careteam.BrokenGlasses;
import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RecordAccessController {

    private final BreakGlass breakGlass;
    private final BrokenGlasses glasses;
    private final RecordsRead recordsRead;

    RecordAccessController(BreakGlass breakGlass, BrokenGlasses glasses, RecordsRead recordsRead) {
        this.breakGlass = breakGlass;
        this.glasses = glasses;
        this.recordsRead = recordsRead;
    }

    record Request(String reason) {}

    record Opened(UUID id, Instant until) {}

    record Openings(List<Opening> openings) {}

    record Opening(UUID id, String actor, String role, String reason, Instant openedAt, Instant openUntil) {}

    @PostMapping("/api/referrals/{id}/access")
    Opened open(@PathVariable UUID id, @RequestBody Request request) {
        BrokenGlass glass = breakGlass.open(new ReferralId(id), request.reason());
        return new Opened(glass.id(), glass.openUntil());
    }

    /** For the privacy officer, who judges the reasons. */
    @GetMapping("/api/referrals/{id}/access")
    ResponseEntity<Openings> openings(@PathVariable UUID id) {
        ReferralId referral = new ReferralId(id);
        recordsRead.read(AuditAction.READERS_READ, referral, Why.ROLE, "GLASS_BROKEN");
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Openings(glasses.of(referral).stream()
                        .map(glass -> new Opening(
                                glass.id(),
                                glass.by().id(),
                                glass.by().role().name(),
                                glass.reason(),
                                glass.openedAt(),
                                glass.openUntil()))
                        .toList()));
    }
}
