package clinic.vein.security.web;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.security.factor.DeviceSecret;
import clinic.vein.security.factor.SecondStep;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page with the picture that a device reads. */
@Component
class EnrolmentPage {

    private final SecondStep secondStep;
    private final ClinicSettings clinic;

    EnrolmentPage(SecondStep secondStep, ClinicSettings clinic) {
        this.secondStep = secondStep;
        this.clinic = clinic;
    }

    /** @param action where the first code is sent */
    void show(DeviceSecret secret, Actor actor, String action, Model model) {
        model.addAttribute("picture", QrPicture.of(secret.address(clinic.name(), actor.id())));
        model.addAttribute("secret", secret.typed());
        model.addAttribute("action", action);
    }

    /** The same secret, which the device may have read by now; a new one where it was shown too long ago. */
    String again(Actor actor, String action, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("wrong", true);
        show(secondStep.begun(actor.id()).orElseGet(() -> secondStep.begin(actor.id())), actor, action, model);
        return "second-factor";
    }
}
