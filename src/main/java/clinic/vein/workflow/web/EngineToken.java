package clinic.vein.workflow.web;

import clinic.vein.kernel.Seal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.camunda.bpm.webapp.impl.security.filter.CsrfPreventionFilter;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives a session its token of the engine's apps before {@link CsrfPreventionFilter} makes one up: two first requests at the
 * same time would be given two, of which the browser has one and the session another, and the first click would sign the
 * person out. From the session's name any request, at any of the clinic's applications, makes the same one.
 */
final class EngineToken extends OncePerRequestFilter {

    private static final String APPS = "/camunda";

    private final Seal seal;
    private final boolean https;

    EngineToken(Seal seal, boolean https) {
        this.seal = seal;
        this.https = https;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME) == null) {
            String token = seal.of(session.getId());
            session.setAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME, token);
            ResponseCookie cookie = ResponseCookie.from(CsrfConstants.CSRF_TOKEN_DEFAULT_COOKIE_NAME, token)
                    .path(request.getContextPath() + APPS)
                    .sameSite("Lax")
                    .secure(https)
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
            response.setHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME, token);
        }
        chain.doFilter(request, response);
    }
}
