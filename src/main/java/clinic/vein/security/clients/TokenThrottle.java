package clinic.vein.security.clients;

import clinic.vein.kernel.web.CallerNetwork;
import clinic.vein.security.limits.Tries;
import clinic.vein.security.limits.Tries.Counter;
import clinic.vein.security.limits.Tries.Limit;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at no secret or signature of a system from where many were wrong for it; one that is right costs nothing, and neither does an
 * outage. Systems that are not ours are counted together: behind one address there may be others that are.
 */
final class TokenThrottle extends OncePerRequestFilter {

    private static final Limit LIMIT = new Limit(60, Duration.ofSeconds(1), Duration.ofMinutes(1));

    private static final Set<Integer> WRONG = Set.of(HttpStatus.BAD_REQUEST.value(), HttpStatus.UNAUTHORIZED.value());

    private static final String UNKNOWN = "";

    private final Predicate<String> isKnown;
    private final BasicAuthenticationConverter secrets = new BasicAuthenticationConverter();
    private final Tries tries;

    /** @param isKnown whether a system of that id is registered */
    TokenThrottle(Predicate<String> isKnown, Tries tries) {
        this.tries = tries;
        this.isKnown = isKnown;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<Counter> from = List.of(new Counter(
                "system " + CallerNetwork.of(request.getRemoteAddr()) + " " + system(request), LIMIT, true));
        Duration wait = tries.begin(from);
        if (!wait.isZero()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        boolean answered = false;
        try {
            chain.doFilter(request, response);
            answered = true;
        } finally {
            if (!answered || !WRONG.contains(response.getStatus())) {
                tries.succeeded(from);
            }
        }
    }

    private String system(HttpServletRequest request) {
        String signedBy = AssertionSignIn.client(request);
        if (signedBy != null) {
            return isKnown.test(signedBy) ? signedBy : UNKNOWN;
        }
        try {
            Authentication said = secrets.convert(request);
            return said != null && isKnown.test(said.getName()) ? said.getName() : UNKNOWN;
        } catch (AuthenticationException unreadable) {
            return UNKNOWN;
        }
    }
}
