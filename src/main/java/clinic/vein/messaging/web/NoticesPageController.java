package clinic.vein.messaging.web;

import clinic.vein.messaging.MessageId;
import clinic.vein.messaging.SendByHand;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What a role should know and nobody of it has seen. */
@Controller
class NoticesPageController {

    private static final int SHOWN = 100;

    private final SendByHand sendByHand;

    NoticesPageController(SendByHand sendByHand) {
        this.sendByHand = sendByHand;
    }

    @GetMapping("/notices")
    String notices(Model model) {
        model.addAttribute("notices", sendByHand.notices(SHOWN));
        return "staff-notices";
    }

    @PostMapping("/notices/{id}/seen")
    String seen(@PathVariable UUID id) {
        sendByHand.seen(new MessageId(id));
        return "redirect:/notices";
    }
}
