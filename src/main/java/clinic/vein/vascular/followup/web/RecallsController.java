package clinic.vein.vascular.followup.web;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.Referrals;
import clinic.vein.vascular.followup.CancelRecall;
import clinic.vein.vascular.followup.CancelRecall.Wish;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Follow-up calls over HTTP. */
@RestController
class RecallsController {

    private final Referrals referrals;
    private final CancelRecall cancelRecall;

    RecallsController(Referrals referrals, CancelRecall cancelRecall) {
        this.referrals = referrals;
        this.cancelRecall = cancelRecall;
    }

    /** @param wish whose wish it is */
    record Cancellation(Wish wish, String reason) {}

    @Operation(
            summary = "Call off a follow-up call",
            description = "The patient is not written to. Answers 409 when the call was made or called off meanwhile.")
    @PostMapping("/api/referrals/{id}/recalls/{recall}/cancellation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable UUID id, @PathVariable UUID recall, @RequestBody Cancellation cancellation) {
        ReferralId referral = referrals.get(new ReferralId(id)).id();
        cancelRecall.cancel(referral, recall, cancellation.wish(), cancellation.reason());
    }
}
