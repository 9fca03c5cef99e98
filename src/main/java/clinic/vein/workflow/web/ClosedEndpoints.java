package clinic.vein.workflow.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** What the engine's web apps offer and this application never does, whoever asks. */
final class ClosedEndpoints extends OncePerRequestFilter {

    private static final AntPathMatcher PATHS = new AntPathMatcher();

    private static final List<String> ALWAYS = List.of(
            // Makes an administrator for anybody while the group of administrators is empty (CVE-2026-77226).
            "/camunda/api/*/setup/**",
            "/camunda/app/*/*/setup/**",
            // People sign in once, at our page, which is where failures are counted.
            "/camunda/api/*/auth/user/*/login/**",
            // Jersey's description of every endpoint.
            "/camunda/api/**/application.wadl/**");

    /** Models come with the application. */
    private static final List<String> READ_ONLY =
            List.of("/camunda/api/engine/**/deployment", "/camunda/api/engine/**/deployment/**");

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final ObjectMapper json;

    ClosedEndpoints(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        String path = path(request);
        if (matches(ALWAYS, path) || !READING.contains(request.getMethod()) && matches(READ_ONLY, path)) {
            Refusal.of(HttpStatus.FORBIDDEN, EngineRequestFault.CLOSED).write(response, json);
        } else {
            next.doFilter(request, response);
        }
    }

    /** As the container decoded and normalised it. */
    private static String path(HttpServletRequest request) {
        return request.getPathInfo() == null
                ? request.getServletPath()
                : request.getServletPath() + request.getPathInfo();
    }

    private static boolean matches(List<String> patterns, String path) {
        return patterns.stream().anyMatch(pattern -> PATHS.match(pattern, path));
    }
}
