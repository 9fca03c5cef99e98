package clinic.vein.fhir.web;

import clinic.vein.fhir.FhirFault;
import clinic.vein.kernel.sql.DatabaseTrouble;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** What filters refuse, such as a body that is too long, is an outcome too. */
final class RefusalsInFhir extends OncePerRequestFilter {

    private final Outcomes outcomes;

    RefusalsInFhir(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, new Answer(request, response));
        } catch (ServletException | RuntimeException failure) {
            if (DatabaseTrouble.in(failure).isEmpty() || response.isCommitted()) {
                throw failure;
            }
            response.resetBuffer();
            outcomes.write(request, response, FailureKind.UNAVAILABLE, FhirFault.UNAVAILABLE);
        }
    }

    private final class Answer extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        Answer(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void sendError(int status) throws IOException {
            FailureKind trouble = FailureKind.of(status);
            FhirFault fault = switch (trouble) {
                case TOO_LONG -> FhirFault.TOO_LONG;
                case TOO_OFTEN -> FhirFault.TOO_MANY;
                case UNAVAILABLE -> FhirFault.UNAVAILABLE;
                case FORMAT, NOT_ACCEPTABLE -> FhirFault.FORMAT;
                case NOT_FOUND -> FhirFault.NOT_FOUND;
                case FAILED -> FhirFault.FAILED;
                default -> FhirFault.NOT_UNDERSTOOD;
            };
            outcomes.write(request, (HttpServletResponse) getResponse(), trouble, fault);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            sendError(status);
        }
    }
}
