package clinic.vein.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A newcomer who follows the papers finds each file that they name. */
class PapersTest {

    private static final Path ARCHITECTURE = Path.of("docs/architecture.md");

    private static final Pattern FILE = Pattern.compile("`((?:src|bpmn|db|docs|docker)/[\\w./-]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)(?:#[^)]*)?\\)");

    @ParameterizedTest
    @MethodSource("papers")
    void filesThatAreNamedExist(Path paper) throws IOException {
        assertThat(found(FILE, paper))
                .allSatisfy(file -> assertThat(Path.of(file)).exists());
    }

    @ParameterizedTest
    @MethodSource("papers")
    void linksLeadSomewhere(Path paper) throws IOException {
        Path folder = paper.toAbsolutePath().getParent();
        assertThat(found(LINK, paper))
                .allSatisfy(link -> assertThat(folder.resolve(link)).exists());
    }

    @Test
    void eachRecipeNamesItsFiles() throws IOException {
        String[] recipes = Files.readString(ARCHITECTURE).split("(?m)^### ");
        assertThat(recipes).hasSizeGreaterThan(6);
        for (int i = 1; i < recipes.length; i++) {
            assertThat(FILE.matcher(recipes[i]).results())
                    .as(recipes[i].lines().findFirst().orElse(""))
                    .isNotEmpty();
        }
    }

    static List<Path> papers() throws IOException {
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            return Stream.concat(
                            Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")),
                            docs.filter(file -> file.toString().endsWith(".md")))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> found(Pattern pattern, Path paper) throws IOException {
        return pattern.matcher(Files.readString(paper))
                .results()
                .map(each -> each.group(1))
                .toList();
    }
}
