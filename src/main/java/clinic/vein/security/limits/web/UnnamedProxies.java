package clinic.vein.security.limits.web;

import clinic.vein.security.limits.Allowance;
import clinic.vein.security.limits.Tally;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.apache.catalina.Globals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says in the log that somebody speaks for others who is not believed: behind a proxy that nobody named, all patients count
 * as one sender, and one of them who is held back holds back all. Any visitor can send such a header, so each address is
 * named once an hour, and not more than some of them.
 */
final class UnnamedProxies extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(UnnamedProxies.class);
    private static final int MOST_ADDRESSES = 1000;
    private static final int MOST_AT_ONCE = 20;
    private static final String ALL = "all";

    private final Tally ofAddress;
    private final Tally ofAll;

    /** @param nanoTime a clock that never goes back, as {@link System#nanoTime} */
    UnnamedProxies(LongSupplier nanoTime) {
        ofAddress = new Tally(new Allowance(1, 1, Duration.ofHours(1)), MOST_ADDRESSES, nanoTime);
        ofAll = new Tally(new Allowance(MOST_AT_ONCE, MOST_AT_ONCE, Duration.ofHours(1)), 1, nanoTime);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (speaksForOthers(request)
                && request.getAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE) == null
                && ofAddress.take(request.getRemoteAddr()).isZero()
                && ofAll.take(ALL).isZero()) {
            LOG.warn(
                    "{} speaks for others and is not believed. If it is the clinic's proxy, name it in"
                            + " server.tomcat.remoteip.internal-proxies and set server.forward-headers-strategy=native:"
                            + " until then all who come through it count as one.",
                    request.getRemoteAddr());
        }
        chain.doFilter(request, response);
    }

    private static boolean speaksForOthers(HttpServletRequest request) {
        return Stream.of("X-Forwarded-For", "X-Forwarded-Proto", "Forwarded", "X-Real-IP")
                .anyMatch(header -> request.getHeader(header) != null);
    }
}
