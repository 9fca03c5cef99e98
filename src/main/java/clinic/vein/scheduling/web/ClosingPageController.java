package clinic.vein.scheduling.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Role;
import clinic.vein.scheduling.CloseTimes;
import clinic.vein.scheduling.ClosureId;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Closing a time: first whom it hits, then the word that it is so. */
@Controller
class ClosingPageController {

    private final CloseTimes closeTimes;
    private final RecordsRead recordsRead;
    private final CurrentActor currentActor;

    ClosingPageController(CloseTimes closeTimes, RecordsRead recordsRead, CurrentActor currentActor) {
        this.closeTimes = closeTimes;
        this.recordsRead = recordsRead;
        this.currentActor = currentActor;
    }

    @GetMapping("/calendar/closing")
    String preview(ClosingForm form, Model model, HttpServletResponse response) {
        boolean reception = currentActor.roles().contains(Role.INTAKE);
        if (reception) {
            recordsRead.ofMany(AuditAction.REFERRALS_LISTED, "closing");
        }
        model.addAttribute("reception", reception);
        model.addAttribute("request", form);
        try {
            model.addAttribute("preview", closeTimes.preview(form.request()));
        } catch (Refused refused) {
            response.setStatus(422);
            model.addAttribute("violations", refused.violations());
        }
        return "closing";
    }

    @PostMapping("/calendar/closing")
    String close(
            ClosingForm form, @RequestParam(defaultValue = "") String seen, Model model, HttpServletResponse response) {
        try {
            closeTimes.close(form.request(), seen);
            return "redirect:/calendar";
        } catch (Refused refused) {
            preview(form, model, response);
            response.setStatus(422);
            model.addAttribute("violations", refused.violations());
            return "closing";
        }
    }

    @PostMapping("/calendar/closures/{id}/opening")
    String open(@PathVariable long id) {
        closeTimes.lift(new ClosureId(id));
        return "redirect:/calendar";
    }
}
