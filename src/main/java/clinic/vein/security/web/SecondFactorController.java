package clinic.vein.security.web;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.Violations;
import clinic.vein.security.CheckCode;
import clinic.vein.security.CheckCode.Checked;
import clinic.vein.security.CheckCode.Outcome;
import clinic.vein.security.factor.FactorFault;
import clinic.vein.security.factor.ResetReason;
import clinic.vein.security.factor.SecondStep;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own second factor while signed in, and an administrator's taking away of somebody's who has lost the device. */
@Controller
class SecondFactorController {

    private static final String OWN = "/second-factor";

    private final SecondStep secondStep;
    private final CheckCode checkCode;
    private final CurrentActor currentActor;
    private final EnrolmentPage enrolment;
    private final PasswordAgain passwordAgain;
    private final OtherSessions otherSessions;

    SecondFactorController(
            SecondStep secondStep,
            CheckCode checkCode,
            CurrentActor currentActor,
            EnrolmentPage enrolment,
            PasswordAgain passwordAgain,
            OtherSessions otherSessions) {
        this.passwordAgain = passwordAgain;
        this.otherSessions = otherSessions;
        this.secondStep = secondStep;
        this.checkCode = checkCode;
        this.currentActor = currentActor;
        this.enrolment = enrolment;
    }

    @GetMapping(OWN)
    String own(Model model) {
        Actor actor = currentActor.get();
        return maySetOneUp(actor) ? "second-factor-password" : ownPage(actor, model);
    }

    /** With a provider the second factor is the provider's. */
    private boolean maySetOneUp(Actor actor) {
        return passwordAgain.isPossible(actor.id()) && secondStep.isPossible() && !secondStep.isEnrolled(actor.id());
    }

    private String ownPage(Actor actor, Model model) {
        model.addAttribute("provided", !passwordAgain.isPossible(actor.id()));
        model.addAttribute("possible", secondStep.isPossible());
        return "second-factor-own";
    }

    @PostMapping(path = OWN, params = "password")
    String begin(@RequestParam String password, Model model, HttpServletRequest request, HttpServletResponse response) {
        Actor actor = currentActor.get();
        if (!maySetOneUp(actor)) {
            return "redirect:" + OWN;
        }
        if (!passwordAgain.fits(actor.id(), password, model, response)) {
            return "second-factor-password";
        }
        enrolment.begin(actor, OWN, request.getSession(), model);
        return "second-factor";
    }

    @PostMapping(path = OWN, params = "!password")
    String confirm(
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Actor actor = currentActor.get();
        HttpSession session = request.getSession();
        if (!maySetOneUp(actor) || !enrolment.isBegun(actor, session)) {
            return "redirect:" + OWN;
        }
        Optional<List<String>> codes = enrolment.confirm(actor, code, session);
        if (codes.isEmpty()) {
            return enrolment.again(actor, OWN, session, model, response);
        }
        model.addAttribute("codes", codes.get());
        model.addAttribute("next", "/");
        return "second-factor-codes";
    }

    @PostMapping("/second-factor/renewal")
    String renew(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Actor actor = currentActor.get();
        if (!secondStep.isEnrolled(actor.id())) {
            return "redirect:" + OWN;
        }
        if (!passwordAgain.fits(actor.id(), password, model, response)) {
            return ownPage(actor, model);
        }
        Checked checked = checkCode.ofSignedIn(actor, code);
        if (checked.outcome() != Outcome.RIGHT) {
            SecondStepController.refuse(checked, model, response);
            return ownPage(actor, model);
        }
        secondStep.remove(actor, actor.id(), ResetReason.OWN_WISH);
        otherSessions.end(actor.id(), request.getSession());
        return "redirect:" + OWN;
    }

    @GetMapping("/second-factor/accounts")
    String accounts(Model model) {
        model.addAttribute("enrolled", secondStep.enrolled());
        model.addAttribute(
                "reasons",
                Arrays.stream(ResetReason.values())
                        .filter(ResetReason::isGivenByAnother)
                        .toList());
        return "second-factor-accounts";
    }

    @PostMapping("/second-factor/accounts")
    String remove(
            @RequestParam(defaultValue = "") String account,
            @RequestParam(required = false) @Nullable ResetReason reason,
            HttpServletRequest request) {
        Actor actor = currentActor.get();
        Violations violations = new Violations();
        violations.addIf(reason == null || !reason.isGivenByAnother(), "reason", FactorFault.REASON_MISSING);
        violations.addIf(account.equals(actor.id()), "account", FactorFault.NOT_ONES_OWN);
        violations.refuseIfAny();
        secondStep.remove(actor, account, Objects.requireNonNull(reason));
        otherSessions.end(account, request.getSession());
        return "redirect:/second-factor/accounts";
    }
}
