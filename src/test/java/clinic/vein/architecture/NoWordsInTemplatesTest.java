package clinic.vein.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a page shows stands in the catalogue; what stands in a template beside it is a sample that nobody sees. */
class NoWordsInTemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private static final Pattern TOKEN = Pattern.compile("<!--.*?-->|<(?:\"[^\"]*\"|[^<>\"])*>|[^<]+", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("</?([\\w:]+)");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2}");
    /** The names of columns of a file, and of the application, stay as they are. */
    private static final Pattern COLUMNS = Pattern.compile("[a-z][A-Za-z0-9]*(?:, [a-z][A-Za-z0-9]*)*");

    private static final Pattern REPLACED = Pattern.compile("\\bth:(?:u?text|replace|insert)=");
    private static final Pattern LABEL =
            Pattern.compile(" (?:aria-label|title|placeholder|alt)=\"[^\"]*\\p{L}{2}[^\"]*\"");
    private static final Set<String> VOID = Set.of("input", "br", "img", "meta", "link", "hr");

    @Test
    void what_people_read_stands_in_the_catalogue() throws IOException {
        Map<String, Integer> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            for (Path file : files.toList()) {
                int words = words(Files.readString(file));
                if (words > 0) {
                    found.put(file.getFileName().toString(), words);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void a_sample_is_told_from_what_is_shown() {
        assertThat(words("<p th:text=\"#{a.b}\">Sample</p><p>Shown <b>Too</b></p><i aria-label=\"Said\"></i>"))
                .isEqualTo(3);
    }

    private static int words(String template) {
        int words = 0;
        Deque<String> open = new ArrayDeque<>();
        for (String token : tokens(template)) {
            Matcher name = NAME.matcher(token);
            if (token.startsWith("<!")) {
                continue;
            }
            if (!name.lookingAt()) {
                boolean sample = open.stream()
                        .anyMatch(tag -> !tag.startsWith("<html")
                                        && REPLACED.matcher(tag).find()
                                || tag.startsWith("<script"));
                words += !sample
                                && WORD.matcher(token.replaceAll("&\\w+;", "")).find()
                                && !COLUMNS.matcher(token.strip()).matches()
                        ? 1
                        : 0;
            } else if (token.startsWith("</")) {
                open.pop();
            } else {
                words += (int) LABEL.matcher(token).results().count();
                if (!VOID.contains(name.group(1)) && !token.endsWith("/>")) {
                    open.push(token);
                }
            }
        }
        return words;
    }

    private static List<String> tokens(String template) {
        return TOKEN.matcher(template).results().map(found -> found.group()).toList();
    }
}
