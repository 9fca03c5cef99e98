package clinic.vein.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a PostgreSQL server says of itself while it runs. A kill or a power cut leaves the file, and one while it was written
 * leaves a part of it.
 */
record PostmasterFile(List<String> lines) {

    private static final int PROCESS_LINE = 0;
    private static final int STARTED_LINE = 2;
    private static final int PORT_LINE = 3;

    static PostmasterFile of(DataFolder folder) throws IOException {
        Path file = path(folder.cluster());
        return new PostmasterFile(Files.exists(file) ? Files.readAllLines(file) : List.of());
    }

    static Path path(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    boolean namesAProcess() {
        return number(PROCESS_LINE).isPresent();
    }

    /** Whoever runs under that number now. */
    Optional<ProcessHandle> process() {
        return number(PROCESS_LINE).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
    }

    Optional<Instant> started() {
        return number(STARTED_LINE).map(Instant::ofEpochSecond);
    }

    Optional<Integer> port() {
        return number(PORT_LINE).map(Math::toIntExact);
    }

    private Optional<Long> number(int index) {
        return lines.size() > index && lines.get(index).strip().matches("\\d{1,18}")
                ? Optional.of(Long.valueOf(lines.get(index).strip()))
                : Optional.empty();
    }
}
