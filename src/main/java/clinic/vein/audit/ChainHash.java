package clinic.vein.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A link of the chain: SHA-256 over the hash before, the position, every column of the row and when it was linked. Each text
 * is preceded by its length, so that no two rows have the same content.
 *
 * @param hex 64 digits in lower case
 */
public record ChainHash(String hex) {

    /** Before the first row. */
    public static final ChainHash NONE = new ChainHash("0".repeat(64));

    public ChainHash {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("A hash has 64 hexadecimal digits in lower case");
        }
    }

    public static ChainHash of(byte[] bytes) {
        return new ChainHash(HexFormat.of().formatHex(bytes));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** @param linkedAt null for links made before that was kept */
    ChainHash then(long position, AuditRow row, @Nullable Instant linkedAt) {
        MessageDigest digest = sha256();
        digest.update(bytes());
        digest.update(ByteBuffer.allocate(24)
                .putLong(position)
                .putLong(row.id())
                .putLong(micros(row.at()))
                .array());
        add(digest, row.actor());
        add(digest, row.role());
        add(digest, row.action());
        add(digest, row.referralId());
        add(digest, row.reason());
        add(digest, row.reasonId());
        add(digest, row.subject());
        add(digest, row.address());
        add(digest, row.outcome());
        if (linkedAt != null) {
            digest.update(ByteBuffer.allocate(8).putLong(micros(linkedAt)).array());
        }
        return of(digest.digest());
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    private static void add(MessageDigest digest, String value) {
        byte[] bytes = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
        digest.update(
                ByteBuffer.allocate(4).putInt(value == null ? -1 : bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
