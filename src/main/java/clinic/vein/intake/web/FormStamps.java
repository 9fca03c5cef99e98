package clinic.vein.intake.web;

import clinic.vein.kernel.Seal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Marks each form that is handed out, so that it can be told how long it was open, whether it is one of
 * ours, and whether the page's script did its work on it. Nothing is kept for a form until it was sent.
 */
final class FormStamps {

    private static final int LONGEST_PROOF = 16;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final SecureRandom random = new SecureRandom();
    private final Seal seal;
    private final Clock clock;

    /** @param key that all applications of the clinic share */
    FormStamps(byte[] key, Clock clock) {
        this.seal = new Seal(key);
        this.clock = clock;
    }

    String next() {
        return madeAt(clock.millis());
    }

    /** Another one that was handed out when that one was; a new one where it is not one of ours. */
    String renewed(String stamp) {
        return age(stamp)
                .map(age -> madeAt(clock.instant().minus(age).toEpochMilli()))
                .orElseGet(this::next);
    }

    private String madeAt(long millis) {
        byte[] made = ByteBuffer.allocate(16)
                .putLong(millis)
                .putLong(random.nextLong())
                .array();
        String text = TEXT.encodeToString(made);
        return text + "." + seal.of(text);
    }

    /** How long the form has been open; empty when it is not one of ours. */
    Optional<Duration> age(String stamp) {
        int dot = stamp.indexOf('.');
        if (dot < 0 || stamp.length() > 100) {
            return Optional.empty();
        }
        String made = stamp.substring(0, dot);
        if (!seal.fits(made, stamp.substring(dot + 1))) {
            return Optional.empty();
        }
        long at = ByteBuffer.wrap(Base64.getUrlDecoder().decode(made)).getLong();
        return Optional.of(Duration.between(Instant.ofEpochMilli(at), clock.instant()));
    }

    /** Whether the hash of the stamp and the proof begins with so many bits of zero: refer.js finds such a proof. */
    static boolean isProved(String stamp, String proof, int bits) {
        if (proof.isEmpty() || proof.length() > LONGEST_PROOF) {
            return false;
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((stamp + ":" + proof).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getInt() >>> (32 - Math.max(bits, 1)) == 0 || bits == 0;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
