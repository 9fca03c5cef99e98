package clinic.vein.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.Language;
import clinic.vein.testing.TestCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What scripts say stands in the catalogue. What must be said even where the catalogue cannot be read stands in the script as
 * well, beside its key and the same in English. What goes to the console, or is a {@code TypeError}, is for developers.
 */
class NoWordsInScriptsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final List<Path> SCRIPTS =
            List.of(RESOURCES.resolve("META-INF/resources/webjars/camunda/app"), RESOURCES.resolve("static"));

    private static final Pattern COMMENT =
            Pattern.compile("/\\*.*?\\*/|(?<=\\s)//.*?$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern TEXT = Pattern.compile("'(?:[^'\\\\\\n]|\\\\.)*'|`(?:[^`\\\\]|\\\\.)*`");
    private static final Pattern FOR_DEVELOPERS =
            Pattern.compile("(?:console\\.\\w+|new TypeError)\\((?:" + TEXT.pattern() + ")");
    private static final Pattern SAID_ANYWAY = Pattern.compile("sayOr\\(\\s*'([\\w.-]+)',\\s*'([^'\\n]+)'");

    /** What is filled into a text, and the code in it. */
    private static final Pattern FILLED_IN = Pattern.compile("\\$\\{[^{}]*}");

    /** Two words in a row, of which the second does not begin a name. */
    private static final Pattern SENTENCE = Pattern.compile("\\p{L}{2,}[,:]? \\p{Ll}{2,}");

    /** One word as a label has it; most of them are names of lists and records. */
    private static final Pattern LABEL = Pattern.compile("'\\p{Lu}\\p{Ll}+[.:…]?'");

    /** Keys of the keyboard, a type of the engine, and what the engine calls its apps. */
    private static final Set<String> NAMES =
            Set.of("Enter", "Escape", "String", "Tasklist", "Cockpit", "Admin", "Welcome");

    /** Where a label stands, no name does. */
    private static final Pattern LABELLED =
            Pattern.compile("(?:\\b(?:fact|button)\\(|(?<!\\})\\}, |\\blabel: |-label': )(" + LABEL.pattern() + ")");

    private static final Pattern RECORD = Pattern.compile("^  '?([\\w.]+)'?: \\{", Pattern.MULTILINE);

    /** Names of classes, and what of the page is looked for. */
    private static final Pattern MARKUP =
            Pattern.compile("\\w-\\S* \\w+-|\\balert-|\\bbtn-|\\btable-|\\bvein-|\\[|input, |legend, |^.:scope");

    private final Map<String, String> words = TestCatalogue.READ_ONCE.all(Language.ENGLISH);
    private final Set<String> records = records();

    @Test
    void sentences_and_labels_stand_in_the_catalogue() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path script : scripts()) {
            Set<String> ofTheEngine = ofTheEngine(script);
            texts(Files.readString(script)).stream()
                    .filter(text -> !ofTheEngine.contains(text))
                    .forEach(text -> found.add(script.getFileName() + ": " + text));
        }
        assertThat(found).as("words belong into the catalogue").isEmpty();
    }

    @Test
    void what_is_said_where_the_catalogue_cannot_be_read_is_the_same_there() throws IOException {
        int said = 0;
        for (Path script : scripts()) {
            for (MatchResult each :
                    SAID_ANYWAY.matcher(Files.readString(script)).results().toList()) {
                assertThat(words).as("%s", script).containsEntry(each.group(1), each.group(2));
                said++;
            }
        }
        assertThat(said).isGreaterThan(20);
    }

    @Test
    void words_are_told_from_what_only_programs_read() {
        assertThat(texts("""
                        /* Not read either. */
                        say('a.b', `at ${one} o’clock`); // not read
                        note('Claim this task first. ', `${a} has claimed it`);
                        element('p', {class: 'alert alert-danger'}, find('input, select'), 'Strangers');
                        word('Urgency', urgency); fact('Urgency', 1); console.error('It was not read', 1); throw new TypeError('No such place');
                        key === 'Enter' || sayOr('a.c', 'Please try again');
                        """))
                .containsExactly("'Claim this task first. '", "` has claimed it`", "'Strangers'", "'Urgency'");
    }

    private List<String> texts(String script) {
        String shown = COMMENT.matcher(script).replaceAll("");
        shown = FOR_DEVELOPERS.matcher(shown).replaceAll("");
        shown = SAID_ANYWAY.matcher(shown).replaceAll("");
        Stream<String> read = TEXT.matcher(shown)
                .results()
                .map(MatchResult::group)
                .map(text -> FILLED_IN.matcher(text).replaceAll(""))
                .filter(text -> isLabel(text)
                        || SENTENCE.matcher(text).find()
                                && !MARKUP.matcher(text).find());
        Stream<String> labels = LABELLED.matcher(shown).results().map(found -> found.group(1));
        return Stream.concat(read, labels).distinct().toList();
    }

    /** What a script calls the records that it shows. */
    private static Set<String> records() {
        try {
            String shown = Files.readString(SCRIPTS.get(0).resolve("tasklist/scripts/vein/shown.js"));
            return RECORD.matcher(shown).results().map(found -> found.group(1)).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isLabel(String text) {
        String word = text.substring(1, text.length() - 1);
        return LABEL.matcher(text).matches()
                && !NAMES.contains(word)
                && !records.contains(word)
                && words.keySet().stream().noneMatch(key -> key.startsWith(word + "."));
    }

    /** What the engine's own file of that name says is not ours to say otherwise. */
    private static Set<String> ofTheEngine(Path script) throws IOException {
        Set<String> texts = new HashSet<>();
        String name = RESOURCES.relativize(script).toString().replace('\\', '/');
        for (URL copy :
                Collections.list(NoWordsInScriptsTest.class.getClassLoader().getResources(name))) {
            if (copy.getProtocol().equals("jar")) {
                try (InputStream content = copy.openStream()) {
                    TEXT.matcher(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                            .results()
                            .map(MatchResult::group)
                            .forEach(texts::add);
                }
            }
        }
        return texts;
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
