package clinic.vein.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code docs/asvs.md} claims is held by tests that are there, and each chapter says what is not met. */
class AsvsPageTest {

    private static final Path PAGE = Path.of("docs/asvs.md");
    private static final int CHAPTERS = 17;

    /** A class of tests, or one test of it. */
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))(?:#(\\w+))?`");

    static List<String> chapters() throws IOException {
        return Arrays.stream(Files.readString(PAGE).split("(?m)^## ")).skip(1).toList();
    }

    @Test
    void everyChapterIsThere() throws IOException {
        assertThat(chapters().stream().map(chapter -> chapter.split(" ", 2)[0]))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, CHAPTERS)
                        .mapToObj(number -> "V" + number)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void eachClaimIsHeldByTestsThatExistAndWhatIsNotMetIsSaid(String chapter) throws IOException {
        List<String> rows = chapter.lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| claim "))
                .toList();
        assertThat(chapter).containsPattern(rows.isEmpty() ? "Not used\\." : "(?m)^Not met: ");
        Map<String, Path> tests = tests();
        for (String row : rows) {
            String[] columns = row.split(" \\| ");
            assertThat(columns).as(row).hasSize(2);
            String[] held = columns[1].replaceAll(" \\|$", "").split(", ");
            for (String one : held) {
                var test = TEST.matcher(one);
                assertThat(test.matches()).as(one).isTrue();
                assertThat(tests).containsKey(test.group(1));
                if (test.group(2) != null) {
                    assertThat(Files.readString(tests.get(test.group(1)))).contains("void " + test.group(2) + "(");
                }
            }
        }
    }

    private static Map<String, Path> tests() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            file -> file,
                            (one, another) -> one));
        }
    }
}
