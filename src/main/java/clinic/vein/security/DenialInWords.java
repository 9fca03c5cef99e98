package clinic.vein.security;

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

    DenialInWords(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        ProblemDetail problem = denied instanceof CsrfException
                ? Problems.of(HttpStatus.FORBIDDEN, "token.missing", "The token of the session is missing or old.")
                : Problems.of(HttpStatus.FORBIDDEN, "access.denied", "This is not for your role.");
        // The engine's web apps show this field.
        problem.setProperty("message", problem.getDetail());
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
