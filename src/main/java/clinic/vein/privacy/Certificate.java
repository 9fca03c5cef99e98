package clinic.vein.privacy;

import clinic.vein.kernel.ReferralId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * That a record was erased; nothing in it tells whose it was.
 *
 * @param overrideReason null where the record had been kept long enough
 * @param counts rows by table, removed or stripped
 * @param statement all of the above, line by line
 * @param sha256 of the statement in UTF-8, as it was when the record was erased; also on the audit trail
 */
public record Certificate(
        ErasureId id,
        ReferralId referral,
        Instant erasedAt,
        String erasedBy,
        String role,
        Ground ground,
        String rule,
        boolean periodOver,
        @Nullable OverrideReason overrideReason,
        Map<String, Long> counts,
        String statement,
        String sha256) {

    /** Whether the certificate still says what it said. */
    public boolean isIntact() {
        return sha256(statement).equals(sha256);
    }

    public static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
