package clinic.vein.selfservice.web;

import clinic.vein.kernel.web.CallerNetwork;
import clinic.vein.security.limits.Tries;
import clinic.vein.security.limits.Tries.Counter;
import clinic.vein.security.limits.Tries.Limit;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Slows down who tries links and dates of birth. A library sends many patients from one address, so it takes more wrong ones
 * than one person makes; of one link the store of links counts.
 */
@Component
class LinkThrottle {

    private static final Limit LIMIT = new Limit(100, Duration.ofSeconds(5), Duration.ofMinutes(15));

    private final Tries tries;

    LinkThrottle(Tries tries) {
        this.tries = tries;
    }

    /** @return zero, or how long to wait */
    Duration begin(HttpServletRequest request) {
        return tries.begin(counters(request));
    }

    void succeeded(HttpServletRequest request) {
        tries.succeeded(counters(request));
    }

    private static List<Counter> counters(HttpServletRequest request) {
        return List.of(new Counter("link " + CallerNetwork.of(request.getRemoteAddr()), LIMIT, true));
    }
}
