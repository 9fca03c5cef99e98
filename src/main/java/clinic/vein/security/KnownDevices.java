package clinic.vein.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.AuthenticationDetailsSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Marks a browser in which an account was signed in, by a cookie that opens nothing: it only keeps a stranger's wrong
 * tries from slowing its owner down. The key lives as long as the application, and so do the marks.
 */
@Component
class KnownDevices implements AuthenticationDetailsSource<HttpServletRequest, SignInOrigin> {

    static final String COOKIE = "VEIN-DEVICE";

    private static final Duration LIFETIME = Duration.ofDays(30);
    private static final String DIGEST = "HmacSHA256";

    private final SecureRandom random = new SecureRandom();
    private final byte[] key = bytes(32);

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
                ResponseCookie.from(COOKIE, marked + "." + encode(sign(marked)))
                        .path("/sign-in")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Strict")
                        .maxAge(LIFETIME)
                        .build()
                        .toString());
    }

    private boolean isOurs(String[] parts) {
        return parts.length == 3
                && MessageDigest.isEqual(
                        encode(sign(parts[0] + "." + parts[1])).getBytes(StandardCharsets.US_ASCII),
                        parts[2].getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] sign(String text) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(new SecretKeySpec(key, DIGEST));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
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
