package clinic.vein.security.clients;

import clinic.vein.security.limits.Allowance;
import clinic.vein.security.limits.Tally;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks at no secret of an address from which many were wrong; one that is right costs nothing. */
final class TokenThrottle extends OncePerRequestFilter {

    private static final int MOST_ADDRESSES = 10_000;

    private final Tally wrong =
            new Tally(new Allowance(60, 60, Duration.ofMinutes(1)), MOST_ADDRESSES, System::nanoTime);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration wait = wrong.take(request.getRemoteAddr());
        if (!wait.isZero()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpStatus.OK.value()) {
            wrong.giveBack(request.getRemoteAddr());
        }
    }
}
