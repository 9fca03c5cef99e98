package clinic.vein.workflow.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What an address names by its content a browser keeps for good. An application of another release answers with what it
 * has, so that no app stops half way while the clinic changes over, and lets nobody keep that under the name.
 */
final class KeptContents extends OncePerRequestFilter {

    private final NamedContents contents;

    KeptContents(NamedContents contents) {
        this.contents = contents;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !contents.isNamed(path(request), request.getQueryString());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean isHere = contents.isHere(path(request), request.getQueryString());
        KeptAnswer.of(new Whole(request), response, chain, isHere ? KeptAnswer.FOR_GOOD : CacheControl.noStore());
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** A file's time is no proof that a browser has the one that is named: it may have been answered by another release. */
    private static final class Whole extends HttpServletRequestWrapper {

        private static final List<String> CONDITIONS = List.of(
                HttpHeaders.IF_MODIFIED_SINCE,
                HttpHeaders.IF_UNMODIFIED_SINCE,
                HttpHeaders.IF_NONE_MATCH,
                HttpHeaders.IF_RANGE,
                HttpHeaders.RANGE);

        Whole(HttpServletRequest request) {
            super(request);
        }

        private static boolean isHidden(String name) {
            return CONDITIONS.stream().anyMatch(name::equalsIgnoreCase);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return isHidden(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isHidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        @Override
        public long getDateHeader(String name) {
            return isHidden(name) ? -1 : super.getDateHeader(name);
        }
    }
}
