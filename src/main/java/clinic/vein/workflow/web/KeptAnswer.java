package clinic.vein.workflow.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;

/** For how long a browser may keep an answer, whatever is said further in; a failure is kept by nobody. */
final class KeptAnswer extends HttpServletResponseWrapper {

    static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private KeptAnswer(HttpServletResponse response, CacheControl keeping) {
        super(response);
        super.setHeader(HttpHeaders.CACHE_CONTROL, keeping.getHeaderValue());
    }

    /** Lets those answer who come next. */
    static void of(HttpServletRequest request, HttpServletResponse response, FilterChain chain, CacheControl keeping)
            throws IOException, ServletException {
        KeptAnswer answer = new KeptAnswer(response, keeping);
        try {
            chain.doFilter(request, answer);
        } catch (IOException | ServletException | RuntimeException failed) {
            answer.forget();
            throw failed;
        }
    }

    private void forget() {
        if (!isCommitted()) {
            super.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        }
    }

    @Override
    public void setHeader(String name, String value) {
        if (!HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (!HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name)) {
            super.addHeader(name, value);
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
