package clinic.vein.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Makes the tests' temporary folders in memory where there is room: a database's thousand files are made and deleted
 * there at no cost, while some file systems look at all that was deleted lately for each new one.
 */
public final class FoldersInMemory implements TempDirFactory {

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final String OURS = "clinic-tests-";

    /** Half a gigabyte for the databases of each JVM; a container has 64 MB unless it was asked for more. */
    private static final long ROOM = 4L << 30;

    /** No run of the tests lasts as long, so what is older was left by one that was killed. */
    private static final Duration LEFT = Duration.ofHours(3);

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) {
        return make("junit-");
    }

    /** @return whether there is room, as it was found first: the tests themselves take some of it */
    public static boolean areMade() {
        return Chosen.IN_MEMORY;
    }

    public static Path make(String prefix) {
        try {
            return areMade() ? Files.createTempDirectory(MEMORY, OURS + prefix) : Files.createTempDirectory(prefix);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** A database's folder holds PostgreSQL's programs too, and not every system runs what lies in memory. */
    static boolean hasRoom(Path memory, long room) throws IOException {
        if (!Files.isWritable(memory) || Files.getFileStore(memory).getUsableSpace() < room) {
            return false;
        }
        Path program = Files.createTempFile(memory, OURS, "");
        try {
            return program.toFile().setExecutable(true) && Files.isExecutable(program);
        } finally {
            Files.delete(program);
        }
    }

    /** A server that still runs there ends by itself when it finds its files gone. */
    static void deleteLeft(Path memory, Instant before) {
        File[] left = memory.toFile()
                .listFiles((folder, name) ->
                        name.startsWith(OURS) && new File(folder, name).lastModified() < before.toEpochMilli());
        for (File each : left == null ? new File[0] : left) {
            FileSystemUtils.deleteRecursively(each);
        }
    }

    private static final class Chosen {

        static final boolean IN_MEMORY = choose();

        private static boolean choose() {
            try {
                deleteLeft(MEMORY, Instant.now().minus(LEFT));
                return available() >= 2 * ROOM && hasRoom(MEMORY, ROOM);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** What lies there is not given back to whoever needs memory more. */
        private static long available() throws IOException {
            Path known = Path.of("/proc/meminfo");
            return Files.exists(known)
                    ? Files.readAllLines(known).stream()
                            .filter(line -> line.startsWith("MemAvailable:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                            .findFirst()
                            .orElse(0)
                    : 0;
        }
    }
}
