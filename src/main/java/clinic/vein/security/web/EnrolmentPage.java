package clinic.vein.security.web;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.security.factor.DeviceSecret;
import clinic.vein.security.factor.SecondStep;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page with the picture that a device reads. */
@Component
class EnrolmentPage {

    private final SecondStep secondStep;
    private final OtherSessions otherSessions;
    private final ClinicSettings clinic;

    EnrolmentPage(SecondStep secondStep, OtherSessions otherSessions, ClinicSettings clinic) {
        this.secondStep = secondStep;
        this.otherSessions = otherSessions;
        this.clinic = clinic;
    }

    /** @param action where the first code is sent */
    void begin(Actor actor, String action, HttpSession session, Model model) {
        DeviceSecret secret = secondStep.begin(actor.id());
        new BegunEnrolment(secret.hash()).keep(session);
        show(secret, actor, action, model);
    }

    boolean isBegun(Actor actor, HttpSession session) {
        return begun(actor, session).isPresent();
    }

    /** @return the recovery codes; the account's other sessions have ended */
    Optional<List<String>> confirm(Actor actor, String code, HttpSession session) {
        Optional<List<String>> codes =
                secondStep.confirm(actor, code, BegunEnrolment.of(session).secret());
        if (codes.isPresent()) {
            otherSessions.end(actor.id(), session);
        }
        return codes;
    }

    private void show(DeviceSecret secret, Actor actor, String action, Model model) {
        model.addAttribute("picture", QrPicture.of(secret.address(clinic.name(), actor.id())));
        model.addAttribute("secret", secret.typed());
        model.addAttribute("action", action);
    }

    /** The same secret, which the device may have read by now; a new one where it was shown too long ago. */
    String again(Actor actor, String action, HttpSession session, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("wrong", true);
        begun(actor, session)
                .ifPresentOrElse(
                        secret -> show(secret, actor, action, model), () -> begin(actor, action, session, model));
        return "second-factor";
    }

    private Optional<DeviceSecret> begun(Actor actor, HttpSession session) {
        return secondStep.begun(actor.id(), BegunEnrolment.of(session).secret());
    }
}
