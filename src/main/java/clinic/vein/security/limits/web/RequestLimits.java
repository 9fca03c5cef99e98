package clinic.vein.security.limits.web;

import clinic.vein.kernel.Phrase;
import clinic.vein.security.limits.TakesFiles;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Bounds every body before anybody reads it, the sign-in's included; what the engine's own API takes is for a guard of its
 * own to say, which reads it at our pace. Files are taken only where a feature says so, and only from who is signed in, or
 * from a few strangers at a time where it says that too: what they send is parked on the disk meanwhile.
 */
final class RequestLimits extends OncePerRequestFilter {

    private final RequestSettings settings;
    private final BodyPlaces waiting;
    private final BodyPlaces strangersFiles;
    private final Map<PathPattern, TakesFiles> files;

    RequestLimits(RequestSettings settings, List<TakesFiles> files) {
        this.settings = settings;
        this.waiting = new BodyPlaces(settings.waiting(), settings.waitingByAddress(), settings.waitingSignedIn());
        this.strangersFiles = new BodyPlaces(settings.strangersFiles(), settings.strangersFilesByAddress(), 0);
        this.files = files.stream()
                .collect(Collectors.toUnmodifiableMap(
                        each -> PathPatternParser.defaultInstance.parse(each.path()), Function.identity()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (path(request).startsWith("/camunda/api/")) {
            pass(new LimitedRequest(request, settings, waiting, Long.MAX_VALUE), response, chain);
            return;
        }
        String type = mediaType(request);
        boolean upload = type.startsWith("multipart/");
        TakesFiles place = place(request, upload);
        long limit =
                place == null ? settings.maxBody().toBytes() : place.limit().toBytes();
        boolean ofStranger = upload
                && place != null
                && place.byStrangers()
                && !BodySender.of(request).signedIn();
        if (upload && (place == null || !ofStranger && !bringsCredentials(request))) {
            refuse(request, response, 415, BodyFault.NO_FILES, BodyFault.NO_FILES.title());
        } else if (request.getContentLengthLong() > limit) {
            refuse(request, response, 413, BodyFault.TOO_LONG, new Phrase(BodyFault.TOO_LONG, limit).inEnglish());
        } else if (ofStranger) {
            ofStranger(request, response, chain, type, limit);
        } else {
            forward(request, response, chain, type, limit, false);
        }
    }

    /** A place that strangers may send files to takes longer bodies with files alone. */
    private @Nullable TakesFiles place(HttpServletRequest request, boolean upload) {
        PathContainer path = PathContainer.parsePath(path(request));
        return files.entrySet().stream()
                .filter(each -> each.getKey().matches(path))
                .map(Map.Entry::getValue)
                .filter(each -> upload || !each.byStrangers())
                .findFirst()
                .orElse(null);
    }

    private void ofStranger(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, String type, long limit)
            throws ServletException, IOException {
        String address = BodySender.of(request).address();
        if (!strangersFiles.enter(address, false)) {
            refuse(request, response, BodyRefused.tooMany());
            return;
        }
        try {
            forward(request, response, chain, type, limit, true);
        } finally {
            strangersFiles.leave(address, false);
        }
    }

    private void forward(
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            String type,
            long limit,
            boolean stranger)
            throws ServletException, IOException {
        boolean form = type.equals(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        HttpServletRequest limited;
        try {
            limited = form
                    ? new FormRequest(request, settings, waiting)
                    : type.startsWith("multipart/")
                            ? new UploadRequest(request, settings, waiting, limit, stranger)
                            : new LimitedRequest(request, settings, waiting, limit);
        } catch (BodyRefused refused) {
            refuse(request, response, refused);
            return;
        }
        try {
            pass(limited, response, chain);
        } finally {
            if (limited instanceof UploadRequest upload) {
                upload.clear();
            }
        }
    }

    /** Whoever reads the body further on, a filter or the engine's API, may meet its limits only there. */
    private static void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (BodyRefused refused) {
            if (response.isCommitted()) {
                throw refused;
            }
            response.resetBuffer();
            refuse(request, response, refused);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, BodyRefused refused)
            throws IOException {
        refuse(request, response, refused.getStatusCode().value(), refused.fault(), refused.getReason());
    }

    /** The rest of such a body is not read: the connection ends with the answer. */
    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, int status, BodyFault fault, String detail)
            throws IOException {
        response.setHeader(HttpHeaders.CONNECTION, "close");
        if (status == 503) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        }
        if (path(request).startsWith("/api/")) {
            response.setStatus(status);
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getWriter()
                    .write("{\"status\":%d,\"code\":\"%s\",\"detail\":\"%s\"}".formatted(status, fault.code(), detail));
        } else {
            response.sendError(status, detail);
        }
    }

    private static boolean bringsCredentials(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || BodySender.of(request).signedIn();
    }

    private static String mediaType(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
