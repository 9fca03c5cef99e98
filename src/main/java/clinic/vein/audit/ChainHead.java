package clinic.vein.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far the chain reaches. Written down elsewhere, it proves later that no row up to there was removed or replaced. */
public record ChainHead(long position, ChainHash hash) {

    public static final ChainHead NONE = new ChainHead(0, ChainHash.NONE);

    /**
     * @param text as {@link #toString} writes it
     * @throws IllegalArgumentException when it is something else
     */
    public static ChainHead of(String text) {
        if (!text.matches("[0-9]{1,18}:[0-9a-f]{64}")) {
            throw new IllegalArgumentException("A head of the chain is a number, a colon and 64 hexadecimal digits");
        }
        int colon = text.indexOf(':');
        return new ChainHead(Long.parseLong(text.substring(0, colon)), new ChainHash(text.substring(colon + 1)));
    }

    ChainHead then(AuditRow row, @Nullable Instant linkedAt) {
        return new ChainHead(position + 1, hash.then(position + 1, row, linkedAt));
    }

    @Override
    public String toString() {
        return position + ":" + hash.hex();
    }
}
