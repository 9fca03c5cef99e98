package clinic.vein.worklist.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.TaskId;
import clinic.vein.worklist.HandOnTask;
import clinic.vein.worklist.RecordAbsence;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who has claimed what, for whoever leads it; and who is away. */
@Controller
class ClaimsPageController {

    private static final String PAGE = "redirect:/claims";

    private final HandOnTask handOnTask;
    private final RecordAbsence recordAbsence;
    private final RecordsRead recordsRead;
    private final CurrentActor currentActor;

    ClaimsPageController(
            HandOnTask handOnTask, RecordAbsence recordAbsence, RecordsRead recordsRead, CurrentActor currentActor) {
        this.handOnTask = handOnTask;
        this.recordAbsence = recordAbsence;
        this.recordsRead = recordsRead;
        this.currentActor = currentActor;
    }

    @GetMapping("/claims")
    String claims(Model model) {
        boolean lead = HandOnTask.isLead(currentActor.roles());
        if (lead) {
            recordsRead.ofMany(AuditAction.REFERRALS_LISTED, "claims");
            model.addAttribute("led", handOnTask.led());
        }
        model.addAttribute("lead", lead);
        model.addAttribute("me", currentActor.get().id());
        model.addAttribute("away", recordAbsence.notOver());
        return "claims";
    }

    @PostMapping("/claims/{id}")
    String handOn(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        return change(model, response, () -> handOnTask.handOn(new TaskId(id), to.isBlank() ? null : to, reason));
    }

    @PostMapping("/absences")
    String away(
            @RequestParam(defaultValue = "") String account,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until,
            @RequestParam(defaultValue = "") String deputy,
            Model model,
            HttpServletResponse response) {
        return change(
                model,
                response,
                () -> recordAbsence.record(account.strip(), from, until, deputy.isBlank() ? null : deputy.strip()));
    }

    @PostMapping("/absences/{id}/end")
    String back(@PathVariable long id, Model model, HttpServletResponse response) {
        return change(model, response, () -> recordAbsence.end(id));
    }

    private String change(Model model, HttpServletResponse response, Runnable work) {
        try {
            work.run();
            return PAGE;
        } catch (Refused refused) {
            response.setStatus(422);
            model.addAttribute("violations", refused.violations());
        } catch (Overtaken overtaken) {
            response.setStatus(409);
            model.addAttribute("violations", List.of(overtaken.violation()));
        }
        return claims(model);
    }
}
