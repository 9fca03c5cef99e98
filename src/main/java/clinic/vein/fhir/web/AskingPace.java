package clinic.vein.fhir.web;

import clinic.vein.fhir.FhirFault;
import clinic.vein.security.limits.Tally;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** One system that asks too fast waits, and the others do not. Whoever has no token is no system. */
final class AskingPace extends OncePerRequestFilter {

    private static final int MOST_SYSTEMS = 1000;

    private final Outcomes outcomes;
    private final Tally asked;

    AskingPace(Outcomes outcomes, FhirSettings settings, LongSupplier nanoTime) {
        this.outcomes = outcomes;
        this.asked = new Tally(settings.asked(), MOST_SYSTEMS, nanoTime);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        Duration wait = caller instanceof JwtAuthenticationToken system ? asked.take(system.getName()) : Duration.ZERO;
        if (wait.isZero()) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Retry-After", String.valueOf(wait.toSeconds() + 1));
            outcomes.write(request, response, FailureKind.TOO_OFTEN, FhirFault.TOO_MANY);
        }
    }
}
