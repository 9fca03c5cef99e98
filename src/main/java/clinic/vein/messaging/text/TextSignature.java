package clinic.vein.messaging.text;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Shows that a body comes from the other side, whole, and was not kept for later. */
final class TextSignature {

    static final String TIME = "X-Text-Time";
    static final String SIGNATURE = "X-Text-Signature";

    private static final String HMAC = "HmacSHA256";

    /** For clocks that differ, and for a slow way. */
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    /** Of Unix time in seconds; more digits are no time of ours. */
    private static final int LONGEST_TIME = 11;

    private final SecretKeySpec key;

    TextSignature(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC);
    }

    /** @param time in seconds since 1970 */
    String of(String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
            return "v1=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA256", e);
        }
    }

    boolean fits(@Nullable String time, @Nullable String signature, byte[] body, Instant now) {
        return time != null
                && signature != null
                && signedAt(time)
                        .filter(at -> Duration.between(at, now).abs().compareTo(GOOD_FOR) <= 0)
                        .isPresent()
                && MessageDigest.isEqual(
                        of(time, body).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Instant> signedAt(String time) {
        return time.length() <= LONGEST_TIME && time.matches("[0-9]+")
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(time)))
                : Optional.empty();
    }
}
