package clinic.vein.messaging.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.kernel.Refused;
import clinic.vein.messaging.Means;
import clinic.vein.messaging.MessageId;
import clinic.vein.messaging.PendingMessage;
import clinic.vein.messaging.SendByHand;
import clinic.vein.referral.Referrals;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What reception posts, tells on the telephone or hands over: the oldest first, until there is none. */
@Controller
class OutgoingPageController {

    private static final int SHOWN = 50;

    private final SendByHand sendByHand;
    private final Referrals referrals;
    private final RecordsRead recordsRead;

    OutgoingPageController(SendByHand sendByHand, Referrals referrals, RecordsRead recordsRead) {
        this.sendByHand = sendByHand;
        this.referrals = referrals;
        this.recordsRead = recordsRead;
    }

    @GetMapping("/outgoing")
    String outgoing(Model model) {
        recordsRead.ofMany(AuditAction.REFERRALS_LISTED, "outgoing");
        List<PendingMessage> waiting = sendByHand.waiting(SHOWN + 1);
        model.addAttribute(
                "messages",
                waiting.stream()
                        .limit(SHOWN)
                        .map(message -> OutgoingLine.of(
                                message, referrals.find(message.referral()).orElseThrow()))
                        .toList());
        model.addAttribute("more", waiting.size() > SHOWN);
        model.addAttribute("means", SendByHand.BY_PEOPLE);
        return "outgoing";
    }

    @PostMapping("/outgoing/{id}/sent")
    String sent(
            @PathVariable UUID id,
            @RequestParam(required = false) Means means,
            Model model,
            HttpServletResponse response) {
        return afterwards(() -> sendByHand.sent(new MessageId(id), means), model, response);
    }

    @PostMapping("/outgoing/{id}/dropped")
    String dropped(@PathVariable UUID id, Model model, HttpServletResponse response) {
        return afterwards(() -> sendByHand.noLongerNeeded(new MessageId(id)), model, response);
    }

    private String afterwards(Runnable action, Model model, HttpServletResponse response) {
        try {
            action.run();
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("violations", refused.violations());
            return outgoing(model);
        }
        return "redirect:/outgoing";
    }
}
