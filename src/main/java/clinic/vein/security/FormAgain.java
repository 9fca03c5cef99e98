package clinic.vein.security;

import clinic.vein.kernel.web.PageLanguage;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Whose browser sent no cookie with the patients' form gets the form again, with all that was typed, and behind a link the
 * page anew; else it is a 403.
 */
final class FormAgain implements AccessDeniedHandler {

    private static final Set<String> FORMS = Set.of("/refer", "/refer/language");
    private static final String AGAIN = "/refer/again";
    private static final String LINKS = "/go/";

    /** In the page behind a link and not in the question for the date of birth before it. */
    private static final String SENT = "visit";

    private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        boolean form = denied instanceof CsrfException && request.getMethod().equals("POST") && isForm(request);
        if (form && FORMS.contains(request.getServletPath())) {
            request.getRequestDispatcher(AGAIN).forward(request, response);
        } else if (form && request.getServletPath().startsWith(LINKS)) {
            if (request.getParameter(SENT) != null) {
                request.getRequestDispatcher(request.getServletPath() + "/again")
                        .forward(request, response);
                return;
            }
            // Nothing was typed but a date of birth: the page brings the cookie.
            response.sendRedirect(request.getContextPath() + request.getServletPath() + language(request));
        } else {
            otherwise.handle(request, response, denied);
        }
    }

    private static String language(HttpServletRequest request) {
        String chosen = request.getParameter(PageLanguage.PARAMETER);
        return chosen != null && chosen.matches("[A-Za-z-]{2,11}") ? "?" + PageLanguage.PARAMETER + "=" + chosen : "";
    }

    private static boolean isForm(HttpServletRequest request) {
        return request.getContentType() != null
                && (request.getContentType().startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                        || request.getContentType().startsWith(MediaType.MULTIPART_FORM_DATA_VALUE));
    }
}
