package clinic.vein.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.process.CareTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A task is named by its constant, so that the compiler finds whoever speaks of it. */
class TaskKeysTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path LIST = SOURCES.resolve("clinic/vein/process/CareTask.java");

    /** In quotes of Java or of SQL. */
    private static final Pattern KEY = Pattern.compile(
            Arrays.stream(CareTask.values()).map(CareTask::id).collect(Collectors.joining("|", "[\"'](?:", ")[\"']")));

    @Test
    void noSourceButTheListNamesATaskByItsKey() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.equals(LIST))
                            .flatMap(TaskKeysTest::keys))
                    .isEmpty();
        }
        assertThat(keys(LIST)).hasSize(CareTask.values().length);
    }

    private static Stream<String> keys(Path source) {
        try {
            List<String> lines = Files.readAllLines(source);
            return lines.stream()
                    .flatMap(line -> KEY.matcher(line).results().map(key -> source.getFileName() + ": " + key.group()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
