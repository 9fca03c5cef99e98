package clinic.vein.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each package says what may be null, and the compiler holds it. */
class NullMarkedTest {

    private static final Path ROOT = Path.of("src/main/java/clinic/vein");

    @Test
    void everyPackageIsMarked() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            Set<String> unmarked = files.filter(file -> file.endsWith("package-info.java"))
                    .filter(door -> !read(door).contains("@NullMarked"))
                    .map(door -> ROOT.relativize(door.getParent())
                            .toString()
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(unmarked).isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
