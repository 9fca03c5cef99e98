package clinic.vein.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.springframework.util.FileSystemUtils;

/** A folder that is there whole or not at all: it is filled beside its place and moved there by one rename. */
final class WholeFolder {

    private static final String UNFINISHED = "unfinished-";

    private WholeFolder() {}

    static void create(Path target, Filling filling) {
        try {
            Path parent = Objects.requireNonNull(target.getParent());
            Files.createDirectories(parent);
            removeUnfinished(parent);
            Path unfinished = Files.createTempDirectory(parent, UNFINISHED);
            filling.fill(unfinished);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create " + target, e);
        }
    }

    private static void removeUnfinished(Path parent) throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(parent, UNFINISHED + "*")) {
            for (Path leftover : leftovers) {
                FileSystemUtils.deleteRecursively(leftover);
            }
        }
    }

    @FunctionalInterface
    interface Filling {
        void fill(Path folder) throws IOException;
    }
}
