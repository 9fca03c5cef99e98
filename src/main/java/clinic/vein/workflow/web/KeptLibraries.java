package clinic.vein.workflow.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The libraries of the engine's apps are four megabytes and tell nothing, so a browser keeps them. Where the address names
 * this release of the engine, as the apps' pages do, they will never be others: the browser need not ask again, nor compile
 * them for each page anew. An application of another release may be asked while the clinic changes over; what it has it
 * lets nobody keep under that name.
 */
final class KeptLibraries extends OncePerRequestFilter {

    private static final String IF_UNCHANGED =
            CacheControl.noCache().cachePrivate().getHeaderValue();

    private final String ofThisRelease;

    KeptLibraries(@Nullable String release) {
        ofThisRelease = "bust=" + release;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ofThisRelease.equals(request.getQueryString())) {
            KeptAnswer.of(request, response, chain, KeptAnswer.FOR_GOOD);
        } else {
            response.setHeader(HttpHeaders.CACHE_CONTROL, IF_UNCHANGED);
            chain.doFilter(request, response);
        }
    }
}
