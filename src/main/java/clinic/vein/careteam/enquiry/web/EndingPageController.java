package clinic.vein.careteam.enquiry.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.audit.Why;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.NotFound;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.web.PageChange;
import clinic.vein.referral.DeathSource;
import clinic.vein.referral.EndingKind;
import clinic.vein.referral.Endings;
import clinic.vein.referral.RecordDeath;
import clinic.vein.referral.RecordDeath.Told;
import clinic.vein.referral.RecordError;
import clinic.vein.referral.Referral;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.UndoEnding;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which staff record that a patient has died or a referral is in error, and two of them undo it. */
@Controller
class EndingPageController {

    private static final Told NOTHING = new Told(null, null, null, false);

    private final Referrals referrals;
    private final Endings endings;
    private final RecordDeath recordDeath;
    private final RecordError recordError;
    private final UndoEnding undoEnding;
    private final RecordsRead recordsRead;
    private final CurrentActor currentActor;

    EndingPageController(
            Referrals referrals,
            Endings endings,
            RecordDeath recordDeath,
            RecordError recordError,
            UndoEnding undoEnding,
            RecordsRead recordsRead,
            CurrentActor currentActor) {
        this.referrals = referrals;
        this.endings = endings;
        this.recordDeath = recordDeath;
        this.recordError = recordError;
        this.undoEnding = undoEnding;
        this.recordsRead = recordsRead;
        this.currentActor = currentActor;
    }

    @GetMapping("/enquiries/{id}/ending")
    String show(@PathVariable UUID id, Model model) {
        Referral referral = referrals.get(new ReferralId(id));
        recordsRead.read(AuditAction.REFERRAL_READ, referral.id(), Why.ROLE, "ending");
        model.addAttribute("referral", referral);
        model.addAttribute("sources", DeathSource.values());
        model.addAttribute("kinds", List.of(EndingKind.ENTERED_IN_ERROR, EndingKind.WRONG_PATIENT));
        model.addAttribute("me", currentActor.get().id());
        if (!model.containsAttribute("told")) {
            model.addAttribute("told", NOTHING);
        }
        endings.standing(referral.id()).ifPresent(ending -> {
            model.addAttribute("ending", ending);
            model.addAttribute(
                    "together",
                    endings.ofReport(ending.report()).stream()
                            .filter(each -> !each.referral().equals(referral.id()))
                            .flatMap(each -> referrals.find(each.referral()).stream())
                            .toList());
        });
        return "enquiry-ending";
    }

    @PostMapping("/enquiries/{id}/ending/death")
    String recordDeath(
            @PathVariable UUID id,
            @ModelAttribute("told") Told told,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return change(id, "death", () -> recordDeath.record(new ReferralId(id), told), model, response, next);
    }

    @PostMapping("/enquiries/{id}/ending/error")
    String recordError(
            @PathVariable UUID id,
            @RequestParam(required = false) EndingKind kind,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        model.addAttribute("kind", kind);
        model.addAttribute("reason", reason);
        return change(id, "error", () -> recordError.record(new ReferralId(id), kind, reason), model, response, next);
    }

    @PostMapping("/enquiries/{id}/ending/undo")
    String askUndo(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        model.addAttribute("reason", reason);
        return change(id, "undo", () -> undoEnding.ask(new ReferralId(id), reason), model, response, next);
    }

    @PostMapping("/enquiries/{id}/ending/confirmation")
    String confirmUndo(@PathVariable UUID id, Model model, HttpServletResponse response, RedirectAttributes next) {
        return change(id, "confirmation", () -> undoEnding.confirm(new ReferralId(id)), model, response, next);
    }

    /** What was typed is kept where it cannot be taken. */
    private String change(
            UUID id, String what, Runnable change, Model model, HttpServletResponse response, RedirectAttributes next) {
        Supplier<String> made = () -> {
            change.run();
            return what;
        };
        Optional<String> done = PageChange.made(made, model, response);
        if (done.isPresent()) {
            next.addFlashAttribute("done", done.get());
            return "redirect:/enquiries/" + id + "/ending";
        }
        model.addAttribute("refused", what);
        return show(id, model);
    }

    @ExceptionHandler
    void nothing(NotFound nothing, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
