package clinic.vein.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What scripts say stands in the catalogue. Those in which sentences are left are named with their number in a list that only
 * becomes shorter: {@code mvn test -Dtest=NoWordsInScriptsTest -Dwords-left=write} takes out what was mended. What is said when
 * the catalogue itself cannot be read stays in the script.
 */
class NoWordsInScriptsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final List<Path> SCRIPTS =
            List.of(RESOURCES.resolve("META-INF/resources/webjars/camunda/app"), RESOURCES.resolve("static"));
    private static final Path LEFT = Path.of("src/test/resources/words-left-in-scripts.txt");

    private static final Pattern COMMENT =
            Pattern.compile("/\\*.*?\\*/|(?<=\\s)//.*?$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern TEXT = Pattern.compile("'(?:[^'\\\\\\n]|\\\\.)*'|`(?:[^`\\\\]|\\\\.)*`");

    /** What is filled into a text, and the code in it. */
    private static final Pattern FILLED_IN = Pattern.compile("\\$\\{[^{}]*}");

    /** Two words in a row, of which the second does not begin a name. */
    private static final Pattern SENTENCE = Pattern.compile("\\p{L}{2,}[,:]? \\p{Ll}{2,}");

    /** Names of classes, and what of the page is looked for. */
    private static final Pattern MARKUP =
            Pattern.compile("\\w-\\S* \\w+-|\\balert-|\\bbtn-|\\btable-|\\bvein-|\\[|input, |legend, |^.:scope");

    @Test
    void sentences_stand_in_the_catalogue() throws IOException {
        Map<String, Long> found = count();
        if ("write".equals(System.getProperty("words-left"))) {
            Map<String, Long> before = left();
            found.forEach(
                    (file, number) -> assertThat(number).as(file).isLessThanOrEqualTo(before.getOrDefault(file, 0L)));
            Files.write(
                    LEFT,
                    found.entrySet().stream()
                            .map(each -> each.getKey() + " " + each.getValue())
                            .toList());
        }
        assertThat(found).as("words belong into the catalogue: %s", LEFT).isEqualTo(left());
    }

    @Test
    void a_sentence_is_told_from_what_only_programs_read() {
        assertThat(sentences("""
                        /* Not read either. */
                        say('a.b', `at ${one} o’clock`); // not read
                        note('Claim this task first. ', `${a} has claimed it`);
                        element('p', {class: 'alert alert-danger'}, find('input, select'), 'Veins');
                        """)).containsExactly("'Claim this task first. '", "` has claimed it`");
    }

    private static List<String> sentences(String script) {
        return TEXT.matcher(COMMENT.matcher(script).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .map(text -> FILLED_IN.matcher(text).replaceAll(""))
                .filter(text ->
                        SENTENCE.matcher(text).find() && !MARKUP.matcher(text).find())
                .toList();
    }

    private static Map<String, Long> left() throws IOException {
        return Files.readAllLines(LEFT).stream()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(line -> line[0], line -> Long.valueOf(line[1]), (a, b) -> a, TreeMap::new));
    }

    private static Map<String, Long> count() throws IOException {
        Map<String, Long> found = new TreeMap<>();
        for (Path script : scripts()) {
            long sentences = sentences(Files.readString(script)).size();
            if (sentences > 0) {
                found.put(RESOURCES.relativize(script).toString().replace('\\', '/'), sentences);
            }
        }
        return found;
    }

    private static List<Path> scripts() throws IOException {
        List<Path> scripts = new ArrayList<>();
        for (Path folder : SCRIPTS) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".js")).forEach(scripts::add);
            }
        }
        return scripts;
    }
}
