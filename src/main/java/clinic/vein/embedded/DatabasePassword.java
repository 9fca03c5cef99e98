package clinic.vein.embedded;

import clinic.vein.kernel.StartupRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A secret of the data folder, such as the embedded database's password: made once, at random, readable by the owner of
 * the folder only.
 */
final class DatabasePassword {

    private static final int BYTES = 32;

    private DatabasePassword() {}

    /** The secret kept in the file, made now if there is none. */
    static String in(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StartupRefused(
                    "The secret in " + file + " cannot be read: " + e,
                    "Start as the user who owns the data folder.",
                    e);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Path unfinished = Files.createTempFile(file.getParent(), "password-", ".unfinished");
        DataFolder.restrict(unfinished, "rw-------");
        Files.writeString(unfinished, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
