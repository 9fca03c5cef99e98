package clinic.vein.vascular.followup.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.audit.Why;
import clinic.vein.kernel.NotFound;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.web.PageChange;
import clinic.vein.referral.Referral;
import clinic.vein.referral.Referrals;
import clinic.vein.vascular.followup.CancelRecall;
import clinic.vein.vascular.followup.CancelRecall.Wish;
import clinic.vein.vascular.followup.Recalls;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which staff see which follow-up calls are to come, and call them off. */
@Controller
class RecallsPageController {

    private final Referrals referrals;
    private final Recalls recalls;
    private final CancelRecall cancelRecall;
    private final RecordsRead recordsRead;

    RecallsPageController(Referrals referrals, Recalls recalls, CancelRecall cancelRecall, RecordsRead recordsRead) {
        this.referrals = referrals;
        this.recalls = recalls;
        this.cancelRecall = cancelRecall;
        this.recordsRead = recordsRead;
    }

    @GetMapping("/enquiries/{id}/recalls")
    String show(@PathVariable UUID id, Model model) {
        Referral referral = referrals.get(new ReferralId(id));
        recordsRead.read(AuditAction.REFERRAL_READ, referral.id(), Why.ROLE, "recalls");
        model.addAttribute("referral", referral);
        model.addAttribute("recalls", recalls.of(referral.id()));
        model.addAttribute("wishes", Wish.values());
        return "enquiry-recalls";
    }

    @PostMapping("/enquiries/{id}/recalls/{recall}/cancellation")
    String cancel(
            @PathVariable UUID id,
            @PathVariable UUID recall,
            @RequestParam(required = false) Wish wish,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        Supplier<String> called = () -> {
            cancelRecall.cancel(new ReferralId(id), recall, wish, reason);
            return "recalls?done";
        };
        Optional<String> done = PageChange.made(called, model, response);
        if (done.isPresent()) {
            return "redirect:/enquiries/" + id + "/" + done.get();
        }
        model.addAttribute("refused", recall);
        model.addAttribute("wish", wish);
        model.addAttribute("reason", reason);
        return show(id, model);
    }

    @ExceptionHandler
    void nothing(NotFound nothing, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
