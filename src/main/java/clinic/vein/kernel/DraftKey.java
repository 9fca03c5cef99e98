package clinic.vein.kernel;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret that seals what somebody typed and has not sent yet. It is kept apart from the database, so that who has only
 * the rows can read nothing of it. It seals second factors, too, and what browsers bring back.
 *
 * @param lasting whether the next start has it again, and each other process at the database
 */
public record DraftKey(String secret, boolean lasting) {

    private static final int LEAST_LENGTH = 32;

    public DraftKey {
        if (secret.length() < LEAST_LENGTH) {
            throw new StartupRefused(
                    "clinic.draft-key is too short.",
                    "Give it at least " + LEAST_LENGTH
                            + " random characters; another one forgets what was typed today.");
        }
    }

    public DraftKey(String secret) {
        this(secret, true);
    }

    /** Of this process alone: what was typed before the next start cannot be read after it, nor by another process. */
    public static DraftKey ofThisProcess() {
        byte[] random = new byte[LEAST_LENGTH];
        new SecureRandom().nextBytes(random);
        return new DraftKey(Base64.getEncoder().encodeToString(random), false);
    }

    public byte[] bytes() {
        return secret.getBytes(StandardCharsets.UTF_8);
    }

    /** Made from the secret for one purpose: what is sealed for one is nothing for another. */
    public Seal seal(String purpose) {
        return new Seal(key(purpose));
    }

    /** 32 bytes, made from the secret for one purpose. */
    public byte[] key(String purpose) {
        return new Seal(bytes()).bytes("vein-clinic-referral " + purpose);
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "DraftKey[set]";
    }
}
