package clinic.vein.embedded;

import clinic.vein.kernel.StartupRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/** Where the embedded database keeps everything it owns. */
record DataFolder(Path root) {

    /** @param cluster the folder of the database itself */
    static DataFolder around(Path cluster) {
        return new DataFolder(Objects.requireNonNull(cluster.getParent()));
    }

    static DataFolder at(Path path) {
        Path root = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            restrict(root, "rwx------");
        } catch (IOException e) {
            throw new StartupRefused(
                    "The data folder " + root + " cannot be written: " + e,
                    "Start as the user who owns the folder, or choose another with clinic.data-directory.",
                    e);
        }
        return new DataFolder(root);
    }

    Path programs() {
        return root.resolve("programs");
    }

    Path cluster() {
        return root.resolve("postgres");
    }

    /** Of the server's superuser, whom only our own start uses. */
    Path password() {
        return password(EmbeddedPostgresServer.SUPERUSER);
    }

    Path password(String role) {
        return root.resolve(role + ".password");
    }

    Path pseudonymKey() {
        return root.resolve("pseudonym.key");
    }

    Path draftKey() {
        return root.resolve("draft.key");
    }

    Path log() {
        return root.resolve("postgres.log");
    }

    Path previousLog() {
        return root.resolve("postgres.previous.log");
    }

    Path lock() {
        return root.resolve("application.lock");
    }

    static void restrict(Path path, String permissions) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
