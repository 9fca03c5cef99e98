package clinic.vein.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Makes the tests' temporary folders in memory where there is room: a database's thousand files are made and deleted
 * there at no cost, while some file systems look at all that was deleted lately for each new one.
 */
public final class FoldersInMemory implements TempDirFactory {

    static final Path MEMORY = Path.of("/dev/shm");

    /** For a handful of databases at once; a container has 64 MB unless it was asked for more. */
    private static final long ROOM = 1L << 30;

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws IOException {
        return make("junit-");
    }

    public static Path make(String prefix) throws IOException {
        return make(prefix, MEMORY, ROOM);
    }

    static Path make(String prefix, Path memory, long room) throws IOException {
        return runsPrograms(memory, room)
                ? Files.createTempDirectory(memory, prefix)
                : Files.createTempDirectory(prefix);
    }

    /** A database's folder holds PostgreSQL's programs too, and not every system runs what lies in memory. */
    private static boolean runsPrograms(Path memory, long room) throws IOException {
        if (!Files.isWritable(memory) || Files.getFileStore(memory).getUsableSpace() < room) {
            return false;
        }
        Path program = Files.createTempFile(memory, "program-", "");
        try {
            return program.toFile().setExecutable(true) && Files.isExecutable(program);
        } finally {
            Files.delete(program);
        }
    }
}
