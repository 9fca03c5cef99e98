package clinic.vein.testing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Serves scripts of the engine's apps as if they were lost or damaged, where a test asks for it; else it does nothing. Then
 * the apps' pages name no script by its content, for of a browser that has the undamaged one nobody would hear.
 */
@Order(SecurityProperties.DEFAULT_FILTER_ORDER + 1) // around the filter that names them
public class DamagedScripts extends OncePerRequestFilter {

    /** In the place of a script: it is not there. */
    public static final String LOST = "";

    private final Map<String, String> instead = new ConcurrentHashMap<>();

    /**
     * @param part of the script's path, or of the paths of several
     * @param script what is served in its place
     */
    public void damage(String part, String script) {
        instead.put(part, script);
    }

    public void mend() {
        instead.clear();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        Optional<String> script = instead.entrySet().stream()
                .filter(damaged -> path.contains(damaged.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        if (!instead.isEmpty() && path.endsWith("/default/")) {
            ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
            chain.doFilter(request, page);
            String text = new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
            page.resetBuffer();
            page.getOutputStream()
                    .write(text.replace("\"importmap\"", "\"application/json\"").getBytes(StandardCharsets.UTF_8));
            page.copyBodyToResponse();
        } else if (script.isEmpty()) {
            chain.doFilter(request, response);
        } else if (script.get().equals(LOST)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.setHeader("Cache-Control", "no-store");
            response.setContentType("text/javascript");
            response.getWriter().write(script.get());
        }
    }
}
