package clinic.vein.security;

import clinic.vein.kernel.DraftKey;
import clinic.vein.kernel.Seal;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.AuthenticationDetailsSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Marks a browser in which an account was signed in, by a cookie that opens nothing: it only keeps a stranger's wrong
 * tries from slowing its owner down. With the key that all of the clinic's
 * applications share ({@link DraftKey}) the marks hold at each of them.
 */
@Component
class KnownDevices implements AuthenticationDetailsSource<HttpServletRequest, SignInOrigin> {

    static final String COOKIE = "VEIN-DEVICE";

    private static final Duration LIFETIME = Duration.ofDays(30);

    private final SecureRandom random = new SecureRandom();
    private final Seal seal;

    KnownDevices(DraftKey key) {
        seal = key.seal("known-devices");
    }

    @Override
    public SignInOrigin buildDetails(HttpServletRequest request) {
        Optional<String[]> mark = Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .map(value -> value.split("\\."))
                .filter(this::isOurs);
        return new SignInOrigin(
                request,
                mark.map(parts -> parts[1]).orElse(null),
                mark.map(parts -> new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8))
                        .orElse(null));
    }

    void remember(String account, HttpServletRequest request, HttpServletResponse response) {
        String marked = encode(account.getBytes(StandardCharsets.UTF_8)) + "." + encode(bytes(16));
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, marked + "." + seal.of(marked))
                        .path("/sign-in")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Strict")
                        .maxAge(LIFETIME)
                        .build()
                        .toString());
    }

    private boolean isOurs(String[] parts) {
        return parts.length == 3 && seal.fits(parts[0] + "." + parts[1], parts[2]);
    }

    private byte[] bytes(int number) {
        byte[] bytes = new byte[number];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
