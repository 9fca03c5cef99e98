package clinic.vein.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Where the sign-in form leads: to what was asked for, or back with the reason. */
@Component
class SignInOutcome extends FirstPage implements AuthenticationFailureHandler {

    private final KnownDevices devices;
    private final SessionWatch watch;

    SignInOutcome(KnownDevices devices, SessionWatch watch) {
        this.devices = devices;
        this.watch = watch;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        watch.begin(request.getSession(), authentication);
        if (HalfSignedIn.is(authentication)) {
            ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken();
            getRedirectStrategy().sendRedirect(request, response, CompleteSignIn.CODE_PAGE);
            return;
        }
        goOn(request, response, authentication);
    }

    /** Whoever is in, by which steps ever. */
    void goOn(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        if (authentication instanceof UsernamePasswordAuthenticationToken) {
            devices.remember(authentication.getName(), request, response);
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        getRedirectStrategy().sendRedirect(request, response, "/sign-in?" + reason(failure));
    }

    String firstPage(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        return determineTargetUrl(request, response, authentication);
    }

    private static String reason(AuthenticationException failure) {
        if (failure instanceof TooManyTries tries) {
            return "wait=" + tries.seconds();
        }
        return failure instanceof OAuth2AuthenticationException ? "not-provided" : "error";
    }
}
