package clinic.vein.security;

import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.web.Problems;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Tells callers of an API why they are refused, so that a missing token is not taken for a missing right. */
@Component
class DenialInWords implements AccessDeniedHandler {

    private final ObjectMapper json;
    private final Catalogue catalogue;

    DenialInWords(ObjectMapper json, Catalogue catalogue) {
        this.json = json;
        this.catalogue = catalogue;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        SecurityFault fault =
                denied instanceof CsrfException ? SecurityFault.TOKEN_MISSING : SecurityFault.NOT_FOR_YOUR_ROLE;
        ProblemDetail problem = Problems.of(
                HttpStatus.FORBIDDEN,
                fault.code(),
                catalogue.in(request.getLocale()).of(fault));
        // The engine's web apps show this field.
        problem.setProperty("message", problem.getDetail());
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
