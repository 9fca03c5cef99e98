package clinic.vein.embedded;

import clinic.vein.testing.FoldersInMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** A data folder after its first start and end, made once in a JVM and copied, for tests that are not about how it is made. */
final class MadeCluster {

    private MadeCluster() {}

    static DataFolder lendTo(Path root) throws IOException {
        DataFolder folder = DataFolder.at(root);
        DataFolder made = Made.ONE;
        copy(made.cluster(), folder.cluster());
        for (String role :
                new String[] {EmbeddedPostgresServer.SUPERUSER, ClinicDatabase.OWNER, ClinicDatabase.APPLICATION}) {
            copy(made.password(role), folder.password(role));
        }
        return folder;
    }

    /** With owners and permissions, of which PostgreSQL is particular. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                Files.copy(each, to.resolve(from.relativize(each)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static final class Made {

        static final DataFolder ONE = make();

        private static DataFolder make() {
            Path root = FoldersInMemory.make("made-cluster");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(root.toFile())));
            DataFolder folder = DataFolder.at(root);
            EmbeddedPostgresServer.start(folder, TestPostgres.PROGRAMS, Map.of("fsync", "off"))
                    .close();
            return folder;
        }
    }
}
