package clinic.vein.workflow.web;

import clinic.vein.kernel.web.RequestReadBefore;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps expressions out of the engine's web API (CVE-2026-109432): no key that ends in {@code Expression}, in a body at
 * any depth or in the address, from anybody but an administrator. What cannot be read here is refused for everybody,
 * so that the engine never reads a body differently.
 */
final class ExpressionKeys extends OncePerRequestFilter {

    private static final int LARGEST_BODY = 256 * 1024;

    private final ObjectMapper json;

    ExpressionKeys(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        Optional<Refusal> refusal = refusal(request, body);
        if (refusal.isPresent()) {
            refusal.get().write(response, json);
        } else {
            next.doFilter(body.length == 0 ? request : new RequestReadBefore(request, body), response);
        }
    }

    private static Optional<Refusal> refusal(HttpServletRequest request, byte[] body) {
        if (body.length > LARGEST_BODY) {
            return refuse(HttpStatus.PAYLOAD_TOO_LARGE, EngineRequestFault.TOO_LARGE, LARGEST_BODY);
        }
        if (body.length > 0 && !isPlainJson(request)) {
            return refuse(HttpStatus.UNSUPPORTED_MEDIA_TYPE, EngineRequestFault.NOT_JSON);
        }
        try {
            boolean asks = asksInAddress(request.getQueryString())
                    || body.length > 0 && JsonKeys.of(body).anyMatch(ExpressionKeys::isExpression);
            return asks && !request.isUserInRole("ADMIN")
                    ? refuse(HttpStatus.BAD_REQUEST, EngineRequestFault.EXPRESSION)
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return refuse(HttpStatus.BAD_REQUEST, EngineRequestFault.UNREADABLE);
        }
    }

    private static Optional<Refusal> refuse(HttpStatus status, EngineRequestFault fault, Object... values) {
        return Optional.of(Refusal.of(status, fault, values));
    }

    private static boolean isPlainJson(HttpServletRequest request) {
        if (request.getHeader("Content-Encoding") != null) {
            return false;
        }
        if (request.getContentType() == null) {
            return true;
        }
        try {
            MediaType type = MediaType.parseMediaType(request.getContentType());
            return type.isCompatibleWith(MediaType.APPLICATION_JSON)
                    && (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean asksInAddress(String query) {
        return query != null
                && Arrays.stream(query.split("[&;]"))
                        .map(parameter -> parameter.split("=", 2)[0])
                        .map(name -> URLDecoder.decode(name, StandardCharsets.UTF_8))
                        .anyMatch(ExpressionKeys::isExpression);
    }

    private static boolean isExpression(String key) {
        return key.strip().toLowerCase(Locale.ROOT).endsWith("expression");
    }
}
