package clinic.vein.workflow.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.time.Duration;
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

    private static final String FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable().getHeaderValue();
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
            OnlyIfThere kept = new OnlyIfThere(response);
            kept.setHeader(HttpHeaders.CACHE_CONTROL, FOR_GOOD);
            try {
                chain.doFilter(request, kept);
            } catch (IOException | ServletException | RuntimeException failed) {
                kept.forget();
                throw failed;
            }
        } else {
            response.setHeader(HttpHeaders.CACHE_CONTROL, IF_UNCHANGED);
            chain.doFilter(request, response);
        }
    }

    /** A failure is kept by nobody. */
    private static final class OnlyIfThere extends HttpServletResponseWrapper {

        OnlyIfThere(HttpServletResponse response) {
            super(response);
        }

        void forget() {
            if (!isCommitted()) {
                setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
            }
        }

        @Override
        public void setStatus(int status) {
            if (status >= SC_BAD_REQUEST) {
                forget();
            }
            super.setStatus(status);
        }

        @Override
        public void sendError(int status) throws IOException {
            forget();
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            forget();
            super.sendError(status, message);
        }
    }
}
