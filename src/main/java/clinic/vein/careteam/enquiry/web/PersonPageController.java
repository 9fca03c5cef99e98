package clinic.vein.careteam.enquiry.web;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.RecordsRead;
import clinic.vein.audit.Why;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.NotFound;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import clinic.vein.kernel.web.PageChange;
import clinic.vein.referral.MergePatients;
import clinic.vein.referral.OtherOfPerson;
import clinic.vein.referral.PartPatients;
import clinic.vein.referral.Persons;
import clinic.vein.referral.Referral;
import clinic.vein.referral.Referrals;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which reception and the privacy officer see which referrals are of one person, say so, and take it back. */
@Controller
class PersonPageController {

    private final Referrals referrals;
    private final Persons persons;
    private final MergePatients mergePatients;
    private final PartPatients partPatients;
    private final RecordsRead recordsRead;
    private final CurrentActor currentActor;

    PersonPageController(
            Referrals referrals,
            Persons persons,
            MergePatients mergePatients,
            PartPatients partPatients,
            RecordsRead recordsRead,
            CurrentActor currentActor) {
        this.referrals = referrals;
        this.persons = persons;
        this.mergePatients = mergePatients;
        this.partPatients = partPatients;
        this.recordsRead = recordsRead;
        this.currentActor = currentActor;
    }

    @GetMapping("/enquiries/{id}/person")
    String show(@PathVariable UUID id, Model model) {
        Referral referral = referrals.get(new ReferralId(id));
        recordsRead.read(AuditAction.REFERRAL_READ, referral.id(), Why.ROLE, "person");
        List<OtherOfPerson> others = persons.others(referral);
        others.forEach(other ->
                recordsRead.read(AuditAction.REFERRAL_READ, other.referral().id(), Why.ROLE, "person"));
        model.addAttribute("referral", referral);
        model.addAttribute("others", others);
        Persons.Perhaps perhaps = persons.perhaps(referral);
        model.addAttribute("perhaps", perhaps.shown());
        model.addAttribute("morePerhaps", perhaps.more());
        model.addAttribute(
                "open",
                persons.all(referral).stream()
                        .filter(each -> each.state().isOpen())
                        .toList());
        model.addAttribute("me", currentActor.get().id());
        model.addAttribute("enquires", currentActor.roles().contains(Role.INTAKE));
        return "enquiry-person";
    }

    @PostMapping("/enquiries/{id}/person/merge")
    String merge(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        model.addAttribute("reference", reference);
        model.addAttribute("reason", reason);
        return change(
                id,
                "merge",
                () -> mergePatients.merge(new ReferralId(id), reference, reason).stands() ? "merge" : "asked",
                model,
                response,
                next);
    }

    @PostMapping("/enquiries/{id}/person/confirmation")
    String confirm(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reference,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return change(
                id,
                "confirmation",
                () -> {
                    mergePatients.confirm(new ReferralId(id), reference);
                    return "merge";
                },
                model,
                response,
                next);
    }

    @PostMapping("/enquiries/{id}/person/parting")
    String part(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        model.addAttribute("parted", reference);
        model.addAttribute("reason", reason);
        return change(
                id,
                "parting",
                () -> {
                    partPatients.part(new ReferralId(id), reference, reason);
                    return "parting";
                },
                model,
                response,
                next);
    }

    /** What was typed is kept where it cannot be taken. */
    private String change(
            UUID id,
            String what,
            Supplier<String> change,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Optional<String> done = PageChange.made(change, model, response);
        if (done.isPresent()) {
            next.addFlashAttribute("done", done.get());
            return "redirect:/enquiries/" + id + "/person";
        }
        model.addAttribute("refused", what);
        return show(id, model);
    }

    @ExceptionHandler
    void nothing(NotFound nothing, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
