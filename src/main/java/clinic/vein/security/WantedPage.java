package clinic.vein.security;

import clinic.vein.kernel.Seal;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.WebUtils;

/**
 * Remembers, in a cookie, the page that somebody wanted who must sign in first: a session for each stranger who asks for a
 * page would fill the memory. Signed, so that nobody is sent anywhere by somebody else's cookie.
 */
final class WantedPage implements RequestCache {

    private static final String NAME = "VEIN-WANTED";
    private static final int LONGEST = 1_000;

    private final Seal seal;
    private final RequestMatcher pages;
    private final boolean https;

    WantedPage(Seal seal, RequestMatcher pages, boolean https) {
        this.seal = seal;
        this.pages = pages;
        this.https = https;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String page = address(request);
        if (request.getMethod().equals("GET") && page.length() <= LONGEST && pages.matches(request)) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    cookie(encode(page.getBytes(StandardCharsets.UTF_8)) + "." + seal.of(page), 600));
        }
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return page(request).map(SimpleSavedRequest::new).orElse(null);
    }

    /** Nothing of the request but its address is kept, so it goes on as it came; whoever has arrived wants no more. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        if (page(request).filter(address(request)::equals).isPresent()) {
            removeRequest(request, response);
        }
        return null;
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, NAME) != null) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie("", 0));
        }
    }

    private Optional<String> page(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        String[] parts = cookie == null ? new String[0] : cookie.getValue().split("\\.", -1);
        try {
            if (parts.length == 2) {
                String page = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
                // Two slashes would begin the name of another server.
                return seal.fits(page, parts[1]) && page.startsWith("/") && !page.startsWith("//")
                        ? Optional.of(page)
                        : Optional.empty();
            }
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String cookie(String value, long seconds) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(https)
                .sameSite("Lax")
                .path("/")
                .maxAge(seconds)
                .build()
                .toString();
    }
}
