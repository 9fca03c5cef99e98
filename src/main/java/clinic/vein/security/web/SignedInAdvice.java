package clinic.vein.security.web;

import clinic.vein.security.CompleteSignIn;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets every page know whether somebody is signed in. */
@ControllerAdvice
class SignedInAdvice {

    @ModelAttribute("signedIn")
    boolean signedIn(HttpServletRequest request) {
        return CompleteSignIn.isComplete(request.getUserPrincipal());
    }
}
