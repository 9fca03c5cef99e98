package clinic.vein.careteam.enquiry.web;

import clinic.vein.careteam.BreakGlass;
import clinic.vein.checking.AddInformation;
import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.NotFound;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Role;
import clinic.vein.referral.CareTeam;
import clinic.vein.referral.ChooseLanguage;
import clinic.vein.referral.Persons;
import clinic.vein.referral.Referral;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.ReportRedFlag;
import clinic.vein.referral.WithdrawReferral;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One referral that somebody asks about. The page itself shows no more than the list does: its script asks the API for
 * the record, which decides how much the caller may see and puts the look on the audit trail.
 */
@Controller
class EnquiryController {

    private final Referrals referrals;
    private final Persons persons;
    private final CareTeam careTeam;
    private final CurrentActor currentActor;
    private final AddInformation addInformation;
    private final ReportRedFlag reportRedFlag;
    private final WithdrawReferral withdrawReferral;
    private final BreakGlass breakGlass;
    private final ChooseLanguage chooseLanguage;
    private final Catalogue catalogue;
    private final ClinicSettings clinic;

    EnquiryController(
            Referrals referrals,
            Persons persons,
            CareTeam careTeam,
            CurrentActor currentActor,
            AddInformation addInformation,
            ReportRedFlag reportRedFlag,
            WithdrawReferral withdrawReferral,
            BreakGlass breakGlass,
            ChooseLanguage chooseLanguage,
            Catalogue catalogue,
            ClinicSettings clinic) {
        this.referrals = referrals;
        this.persons = persons;
        this.careTeam = careTeam;
        this.currentActor = currentActor;
        this.addInformation = addInformation;
        this.reportRedFlag = reportRedFlag;
        this.withdrawReferral = withdrawReferral;
        this.breakGlass = breakGlass;
        this.chooseLanguage = chooseLanguage;
        this.catalogue = catalogue;
        this.clinic = clinic;
    }

    @GetMapping("/enquiries/{id}")
    String show(@PathVariable UUID id, Model model) {
        Referral referral = referrals.get(new ReferralId(id));
        boolean inTeam = careTeam.entitlement(referral.id()).isPresent();
        model.addAttribute("referral", referral);
        model.addAttribute("timeZone", clinic.zone());
        model.addAttribute("languages", catalogue.forPatients());
        model.addAttribute("mayCorrect", currentActor.roles().contains(Role.INTAKE));
        referrals
                .follows(referral.id())
                .flatMap(referrals::find)
                .ifPresent(closed -> model.addAttribute("follows", closed));
        List<Referral> ofPerson = persons.all(referral);
        model.addAttribute("ofPerson", ofPerson.subList(1, ofPerson.size()));
        model.addAttribute("diedElsewhere", referral.state() != ReferralState.DIED && persons.hasDied(referral));
        model.addAttribute("inTeam", inTeam);
        model.addAttribute("readable", inTeam || currentActor.roles().contains(Role.INTAKE));
        return "enquiry";
    }

    @PostMapping("/enquiries/{id}/information")
    String add(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return change(id, "information", text, model, response, next, addInformation::add);
    }

    @PostMapping("/enquiries/{id}/red-flag")
    String report(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return change(id, "red-flag", text, model, response, next, reportRedFlag::report);
    }

    @PostMapping("/enquiries/{id}/withdrawal")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return change(id, "withdrawal", text, model, response, next, onThis(withdrawReferral::withdraw));
    }

    @PostMapping("/enquiries/{id}/language")
    String chooseLanguage(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return change(id, "language", text, model, response, next, onThis(chooseLanguage::choose));
    }

    @PostMapping("/enquiries/{id}/access")
    String breakGlass(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return change(id, "access", text, model, response, next, onThis(breakGlass::open));
    }

    @ExceptionHandler
    void nothing(NotFound nothing, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    /** Answers on which referral it stands: after one was closed, on one that follows it. */
    private interface Change {
        ReferralId make(ReferralId id, String text);
    }

    private static Change onThis(BiConsumer<ReferralId, String> change) {
        return (id, text) -> {
            change.accept(id, text);
            return id;
        };
    }

    /** What was typed is kept where it cannot be taken. */
    private String change(
            UUID id,
            String what,
            String text,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Change change) {
        try {
            ReferralId standsOn = change.make(new ReferralId(id), text);
            next.addFlashAttribute("done", what);
            next.addFlashAttribute("elsewhere", !standsOn.equals(new ReferralId(id)));
            return "redirect:/enquiries/" + standsOn;
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("violations", refused.violations());
            model.addAttribute("refused", what);
            model.addAttribute("text", text);
            return show(id, model);
        }
    }
}
