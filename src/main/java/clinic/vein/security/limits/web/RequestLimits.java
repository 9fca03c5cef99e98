package clinic.vein.security.limits.web;

import clinic.vein.security.limits.TakesFiles;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds every body before anybody reads it, the sign-in's included. The engine's own API has a guard of its own. Files
 * are taken only where a feature says so, and only from who is signed in: the server parks them on the disk before any
 * rule of access is asked.
 */
final class RequestLimits extends OncePerRequestFilter {

    private final RequestSettings settings;
    private final Map<String, TakesFiles> places;

    RequestLimits(RequestSettings settings, List<TakesFiles> places) {
        this.settings = settings;
        this.places = places.stream().collect(Collectors.toUnmodifiableMap(TakesFiles::path, Function.identity()));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return path(request).startsWith("/camunda/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        TakesFiles place = places.get(path(request));
        String type = mediaType(request);
        long limit =
                place == null ? settings.maxBody().toBytes() : place.limit().toBytes();
        if (type.startsWith("multipart/") && (place == null || !bringsCredentials(request))) {
            refuse(request, response, 415, "unsupported.media.type", "Files are not taken here.");
        } else if (request.getContentLengthLong() > limit) {
            refuse(request, response, 413, "payload.too.large", "At most " + limit + " bytes.");
        } else {
            forward(request, response, chain, type, limit);
        }
    }

    private void forward(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, String type, long limit)
            throws ServletException, IOException {
        boolean form = type.equals(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        HttpServletRequest limited;
        try {
            limited = form
                    ? new FormRequest(request, settings)
                    : type.startsWith("multipart/") ? request : new LimitedRequest(request, settings, limit);
        } catch (BodyRefused refused) {
            int status = refused.getStatusCode().value();
            refuse(request, response, status, "bad.request", refused.getReason());
            return;
        }
        chain.doFilter(limited, response);
    }

    /** The rest of such a body is not read: the connection ends with the answer. */
    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, int status, String code, String detail)
            throws IOException {
        response.setHeader(HttpHeaders.CONNECTION, "close");
        if (path(request).startsWith("/api/")) {
            response.setStatus(status);
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getWriter()
                    .write("{\"status\":%d,\"code\":\"%s\",\"detail\":\"%s\"}".formatted(status, code, detail));
        } else {
            response.sendError(status, detail);
        }
    }

    private static boolean bringsCredentials(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || session != null
                        && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                                != null;
    }

    private static String mediaType(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
