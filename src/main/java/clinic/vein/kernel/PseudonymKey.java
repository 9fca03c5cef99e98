package clinic.vein.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The secret that turns a patient's key from elsewhere into a pseudonym. It is kept apart from the database, so that who
 * has only the rows cannot find out whose they are by trying keys.
 *
 * @param secret null when the clinic has set none
 */
public record PseudonymKey(@Nullable String secret) {

    private static final int LEAST_LENGTH = 32;

    public PseudonymKey {
        if (secret != null && secret.length() < LEAST_LENGTH) {
            throw new StartupRefused(
                    "clinic.pseudonym-key is too short.",
                    "Give it at least " + LEAST_LENGTH + " random characters, and keep them: they cannot be changed.");
        }
    }

    public Optional<byte[]> bytes() {
        return Optional.ofNullable(secret).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "PseudonymKey[" + (secret == null ? "none" : "set") + "]";
    }
}
