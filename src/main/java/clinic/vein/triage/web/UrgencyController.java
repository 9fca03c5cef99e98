package clinic.vein.triage.web;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Urgency;
import clinic.vein.kernel.Violations;
import clinic.vein.triage.RaiseUrgency;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class UrgencyController {

    private final RaiseUrgency raiseUrgency;

    UrgencyController(RaiseUrgency raiseUrgency) {
        this.raiseUrgency = raiseUrgency;
    }

    record Raised(Urgency urgency, String reason) {}

    @PostMapping("/api/referrals/{id}/urgency")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void raise(@PathVariable UUID id, @RequestBody Raised raised) {
        Violations violations = new Violations();
        violations.required(raised.urgency(), "urgency");
        violations.required(raised.reason(), "reason");
        violations.text(raised.reason(), 2000, "reason");
        violations.refuseIfAny();
        raiseUrgency.raise(new ReferralId(id), raised.urgency(), raised.reason());
    }
}
