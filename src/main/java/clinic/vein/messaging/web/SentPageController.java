package clinic.vein.messaging.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.kernel.Refused;
import clinic.vein.messaging.MessageId;
import clinic.vein.messaging.TakeBackMessages;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What went out and came back. */
@Controller
class SentPageController {

    private static final String PAGE = "outgoing-sent";

    private final TakeBackMessages takeBack;
    private final RecordsRead recordsRead;

    SentPageController(TakeBackMessages takeBack, RecordsRead recordsRead) {
        this.takeBack = takeBack;
        this.recordsRead = recordsRead;
    }

    @GetMapping("/outgoing/sent")
    String start() {
        return PAGE;
    }

    /** By POST: an address stands in no address line and no log. */
    @PostMapping("/outgoing/sent")
    String find(@RequestParam(defaultValue = "") String search, Model model, HttpServletResponse response) {
        recordsRead.ofMany(AuditAction.REFERRALS_SEARCHED, search.indexOf('@') > 0 ? "email" : "reference");
        model.addAttribute("search", search);
        try {
            model.addAttribute("messages", takeBack.find(search));
        } catch (Refused refused) {
            refuse(refused, model, response);
        }
        return PAGE;
    }

    @PostMapping("/outgoing/{id}/came-back")
    String cameBack(@PathVariable UUID id, Model model, HttpServletResponse response, RedirectAttributes afterwards) {
        try {
            takeBack.cameBack(new MessageId(id));
        } catch (Refused refused) {
            refuse(refused, model, response);
            return PAGE;
        }
        afterwards.addFlashAttribute("cameBack", true);
        return "redirect:/outgoing/sent";
    }

    private static void refuse(Refused refused, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("violations", refused.violations());
    }
}
