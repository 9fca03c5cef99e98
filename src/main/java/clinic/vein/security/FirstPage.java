package clinic.vein.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * After signing in: the page that was asked for, else where somebody of that role works. With it goes the token that the
 * engine's apps, which have none of ours in their pages, send when they call our API.
 */
class FirstPage extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final Set<String> TASKLIST = Set.of("ROLE_INTAKE", "ROLE_NURSE", "ROLE_PHYSICIAN", "ROLE_VASCULAR");
    private static final Set<String> COCKPIT = Set.of("ROLE_CLINICADMIN", "ROLE_ADMIN");

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        // A new token is made for the session, but sent only when somebody asks for it.
        ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken();
        super.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        Set<String> roles = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        if (roles.stream().anyMatch(TASKLIST::contains)) {
            return "/camunda/app/tasklist/";
        }
        if (roles.stream().anyMatch(COCKPIT::contains)) {
            return "/camunda/app/cockpit/";
        }
        return roles.contains("ROLE_PRIVACY") ? "/privacy" : "/";
    }
}
