package clinic.vein.fhir.web;

import clinic.vein.fhir.FhirFault;
import clinic.vein.security.access.AccessTable;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
        outcomes.write(request, response, FailureKind.NO_TOKEN, FhirFault.NO_TOKEN, needed(request));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        List<String> scopes = AccessTable.scopesFor(request);
        // RFC 6750, 3.1: the narrowest that is enough.
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                "Bearer error=\"insufficient_scope\"" + (scopes.isEmpty() ? "" : ", scope=\"" + scopes.get(0) + "\""));
        outcomes.write(request, response, FailureKind.NOT_ALLOWED, FhirFault.SCOPE_MISSING, needed(request));
    }

    /** Each of the scopes that would do; null where there is none, such as of an address that is none. */
    private static @Nullable String needed(HttpServletRequest request) {
        List<String> scopes = AccessTable.scopesFor(request);
        return scopes.isEmpty() ? null : String.join(", ", scopes);
    }
}
