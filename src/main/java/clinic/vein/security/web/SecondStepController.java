package clinic.vein.security.web;

import clinic.vein.kernel.Actor;
import clinic.vein.security.CheckCode;
import clinic.vein.security.CheckCode.Checked;
import clinic.vein.security.CheckCode.Outcome;
import clinic.vein.security.CompleteSignIn;
import clinic.vein.security.factor.SecondStep;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second step of signing in: a code, or setting the device up where the account must have one. */
@Controller
class SecondStepController {

    private static final String ENROLMENT = "/sign-in/second-factor";

    private final CompleteSignIn completeSignIn;
    private final CheckCode checkCode;
    private final SecondStep secondStep;
    private final EnrolmentPage enrolment;

    SecondStepController(
            CompleteSignIn completeSignIn, CheckCode checkCode, SecondStep secondStep, EnrolmentPage enrolment) {
        this.completeSignIn = completeSignIn;
        this.checkCode = checkCode;
        this.secondStep = secondStep;
        this.enrolment = enrolment;
    }

    @GetMapping("/sign-in/code")
    String code() {
        Optional<Actor> actor = completeSignIn.waiting();
        if (actor.isEmpty()) {
            return "redirect:/";
        }
        return secondStep.isEnrolled(actor.get().id()) ? "sign-in-code" : "redirect:" + ENROLMENT;
    }

    @PostMapping("/sign-in/code")
    @Nullable
    String check(
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Actor> actor = completeSignIn.waiting();
        if (actor.isEmpty()) {
            return "redirect:/";
        }
        Checked checked = checkCode.atSignIn(actor.get(), code, request);
        if (checked.outcome() == Outcome.RIGHT) {
            completeSignIn.goOn(actor.get(), request, response);
            return null;
        }
        completeSignIn.failed(actor.get(), checked.pause());
        refuse(checked, model, response);
        return "sign-in-code";
    }

    @GetMapping(ENROLMENT)
    String setUp(Model model, HttpServletRequest request) {
        Optional<Actor> actor = completeSignIn.waiting().filter(this::hasNone);
        if (actor.isEmpty()) {
            return "redirect:/";
        }
        enrolment.begin(actor.get(), ENROLMENT, request.getSession(), model);
        return "second-factor";
    }

    @PostMapping(ENROLMENT)
    String confirm(
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Actor> actor = completeSignIn.waiting().filter(this::hasNone);
        if (actor.isEmpty()) {
            return "redirect:/";
        }
        Optional<List<String>> codes = enrolment.confirm(actor.get(), code, request.getSession());
        if (codes.isEmpty()) {
            completeSignIn.failed(actor.get(), Duration.ZERO);
            return enrolment.again(actor.get(), ENROLMENT, request.getSession(), model, response);
        }
        model.addAttribute("codes", codes.get());
        model.addAttribute("next", completeSignIn.in(actor.get(), request, response));
        return "second-factor-codes";
    }

    private boolean hasNone(Actor actor) {
        return !secondStep.isEnrolled(actor.id());
    }

    static void refuse(Checked checked, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("wrong", checked.outcome() == Outcome.WRONG);
        model.addAttribute(
                "waitSeconds",
                checked.outcome() == Outcome.TOO_SOON
                        ? Integer.valueOf((int) checked.pause().plusMillis(999).toSeconds())
                        : null);
    }
}
