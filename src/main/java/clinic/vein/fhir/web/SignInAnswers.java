package clinic.vein.fhir.web;

import clinic.vein.fhir.FhirFault;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Tells a system that it has no token, or one that allows less. */
final class SignInAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Outcomes outcomes;
    private final AuthenticationEntryPoint header;

    /** @param header says in the answer's head what is wrong with the token */
    SignInAnswers(Outcomes outcomes, AuthenticationEntryPoint header) {
        this.outcomes = outcomes;
        this.header = header;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        header.commence(request, response, failure);
        outcomes.write(request, response, FailureKind.NO_TOKEN, FhirFault.NO_TOKEN);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        outcomes.write(request, response, FailureKind.NOT_ALLOWED, FhirFault.SCOPE_MISSING);
    }
}
