package clinic.vein.fhir.subscription;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Shows the address that a notification comes from the clinic, whole, and was not kept for later. */
final class ChangeSignature {

    static final String TIME = "X-Notification-Time";
    static final String SIGNATURE = "X-Notification-Signature";

    private static final String HMAC = "HmacSHA256";

    private ChangeSignature() {}

    /** @param time in seconds since 1970 */
    static String of(String key, String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), HMAC));
            mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
            return "v1=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA256", e);
        }
    }
}
