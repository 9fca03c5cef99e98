package clinic.vein.security.factor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The codes that a device shows, one each half minute (RFC 6238 with SHA-1 and six digits, as every app for it has them). */
final class DeviceCodes {

    static final int SECONDS = 30;
    static final int DIGITS = 6;

    private static final String ALGORITHM = "HmacSHA1";
    private static final int MODULUS = 1_000_000;

    private DeviceCodes() {}

    /** The number of the half minute since 1970. */
    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }

    static String of(byte[] secret, long step) {
        byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        // RFC 4226, 5.3: the last four bits tell where the 31 bits begin that make the code.
        int offset = hash[hash.length - 1] & 0x0f;
        int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
        return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % MODULUS);
    }

    private static byte[] hmac(byte[] secret, byte[] counter) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(counter);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
