package clinic.vein.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.testing.TestCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the files of words to each other, and to the code and the templates that read them. */
class CatalogueTest {

    private static final Path WORDS = Path.of("src/main/resources/words");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern IN_TEMPLATE =
            Pattern.compile("#(?:\\{|messages\\.msg\\(')([A-Za-z][\\w-]*(?:\\.[\\w-]+)*)(?=[}('])");

    /** Whose words templates and code find by putting a name together: of a question, of a state, of a table’s answer. */
    private static final List<String> PUT_TOGETHER = List.of(
            "Question.",
            "ReferralState.",
            "FollowUpRedFlags.",
            "StandingFinding.",
            ".plain",
            ".within",
            "MessageTemplate.");

    private final Catalogue catalogue = TestCatalogue.READ_ONCE;

    static List<Language> otherLanguages() {
        return TestCatalogue.READ_ONCE.forPatients().stream()
                .filter(language -> !language.equals(Language.ENGLISH))
                .toList();
    }

    @Test
    void german_is_there_because_its_files_are() {
        assertThat(catalogue.forPatients()).extracting(Language::tag).contains("de", "en");
        assertThat(catalogue.forPatients()).extracting(Language::ownName).contains("Deutsch", "English");
        assertThat(catalogue.forStaff()).containsExactly(Language.ENGLISH);
    }

    @Test
    void however_many_locales_are_made_up_each_reader_gets_the_nearest_language() {
        Catalogue asked = new Catalogue();
        for (int i = 0; i < 2_000; i++) {
            assertThat(asked.of(Locale.forLanguageTag("de-x-a" + i)).tag()).isEqualTo("de");
            assertThat(asked.of(Locale.forLanguageTag("tlh-x-a" + i))).isEqualTo(Language.ENGLISH);
        }
        assertThat(asked.of(Locale.forLanguageTag("de-AT")).tag()).isEqualTo("de");
        assertThat(asked.of(Locale.UK)).isEqualTo(Language.ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("otherLanguages")
    void a_language_says_to_patients_all_that_english_does_with_the_same_places(Language language) {
        for (Path english : files("patients", "")) {
            Path other = english.resolveSibling(
                    english.getFileName().toString().replace(".properties", "_" + language + ".properties"));
            Map<String, String> theirs = read(other);
            Map<String, String> ours = read(english);
            assertThat(theirs.keySet()).as("%s", other).isEqualTo(ours.keySet());
            ours.forEach((key, text) -> assertThat(places(theirs.get(key)))
                    .as("%s in %s", key, other)
                    .isEqualTo(places(text)));
        }
    }

    /** In MessageFormat a straight apostrophe swallows what follows it; patterns of dates need it. */
    @Test
    void apostrophes_are_typographic() {
        all().forEach((key, text) -> {
            if (!key.startsWith("DateForm.")) {
                assertThat(text).as(key).doesNotContain("'");
            }
        });
    }

    @Test
    void no_file_says_a_thing_twice() {
        for (Path file : files("*", "*")) {
            Set<String> seen = new HashSet<>();
            lines(file).stream()
                    .map(line -> Pattern.compile("^([A-Za-z][\\w.-]*) =").matcher(line))
                    .filter(Matcher::find)
                    .forEach(line -> assertThat(seen.add(line.group(1)))
                            .as("%s in %s", line.group(1), file)
                            .isTrue());
            assertThat(seen).as("%s", file).isEqualTo(read(file).keySet());
        }
    }

    @Test
    void templates_ask_for_words_that_there_are() {
        assertThat(all().keySet()).containsAll(inTemplates());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "templates/layout",
                "templates/index",
                "templates/error",
                "templates/notices",
                "templates/sentences",
                "templates/fields",
                "templates/refer",
                "templates/refer-receipt",
                "templates/status",
                "templates/status-known",
                "templates/link",
                "templates/link-page",
                "templates/link-done",
                "templates/information",
                "templates/information-leaflet",
                "letters/leaflet",
                "letters/letter"
            })
    void what_patients_see_has_no_words_outside_of_the_catalogue(String template) {
        String page = text(Path.of("src/main/resources", template + ".html"));
        String words =
                page.replaceAll("(?s)<!--.*?-->|<style.*?</style>", "").replaceAll("<(?:[^>\"]|\"[^\"]*\")*>", "");
        assertThat(words).doesNotContainPattern("\\p{L}");
        assertThat(page).doesNotContainPattern(" (?:alt|title|placeholder|aria-label)=\"[^\"]*\\p{L}");
    }

    @Test
    void every_word_is_used() {
        String code = sources();
        Set<String> used = inTemplates();
        Set<String> unused = all().keySet().stream()
                .filter(key -> !used.contains(key))
                .filter(key -> PUT_TOGETHER.stream().noneMatch(key::contains))
                .filter(key -> {
                    String[] steps = key.split("\\.");
                    return Arrays.stream(steps).anyMatch(step -> !code.contains(step) && !code.contains(column(step)));
                })
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).isEmpty();
    }

    @Test
    void days_and_times_are_written_as_the_language_does() {
        Instant when = Instant.parse("2026-03-02T09:00:00Z");
        ZoneId zone = ZoneId.of("Europe/London");
        Words english = catalogue.in(Language.ENGLISH);
        Words german = catalogue.in(new Language("de"));
        assertThat(english.dayAndTime(when, zone)).isEqualTo("Monday 2 March 2026 at 09:00");
        assertThat(german.dayAndTime(when, zone)).isEqualTo("Montag, 2. März 2026, 09:00\u00a0Uhr");
        assertThat(english.day(LocalDate.of(1971, 4, 3))).isEqualTo("3 April 1971");
        assertThat(german.day(LocalDate.of(1971, 4, 3))).isEqualTo("3. April 1971");
        assertThat(english.list(List.of("6", "12", "24"))).isEqualTo("6, 12 and 24");
        assertThat(german.list(List.of("6", "12", "24"))).isEqualTo("6, 12 und 24");
        assertThat(german.list(List.of("6"))).isEqualTo("6");
        assertThat(german.list(List.of())).isEmpty();
    }

    @Test
    void the_nearest_language_is_found_and_else_english() {
        assertThat(catalogue.of(Locale.forLanguageTag("de-AT"))).isEqualTo(new Language("de"));
        assertThat(catalogue.of(Locale.UK)).isEqualTo(Language.ENGLISH);
        assertThat(catalogue.of(Locale.forLanguageTag("fr"))).isEqualTo(Language.ENGLISH);
        assertThat(catalogue.of(Locale.ROOT)).isEqualTo(Language.ENGLISH);
        assertThat(catalogue.in(new Language("fr")).language()).isEqualTo(Language.ENGLISH);
    }

    private Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        for (Language language : catalogue.forPatients()) {
            all.putAll(catalogue.all(language));
        }
        return all;
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            places.add(place.group(1));
        }
        return places;
    }

    private static Set<String> inTemplates() {
        Set<String> keys = new TreeSet<>();
        List<Path> templates = tree(TEMPLATES, ".html");
        templates.addAll(tree(Path.of("src/main/resources/letters"), ".html"));
        for (Path template : templates) {
            Matcher key = IN_TEMPLATE.matcher(text(template));
            while (key.find()) {
                keys.add(key.group(1));
            }
        }
        return keys;
    }

    /** A field may be named by nothing but the column that it is kept in. */
    private static String column(String field) {
        return " " + field.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    /** Whatever may name a word: the application, its scripts, the forms of tasks, the decision tables and the tables. */
    private static String sources() {
        return Stream.of(
                        tree(Path.of("src/main/java"), ".java"),
                        tree(Path.of("src/main/resources/META-INF"), ".js"),
                        tree(Path.of("src/main/resources/static"), ".js"),
                        tree(Path.of("bpmn/forms"), ".html"),
                        tree(Path.of("bpmn/decisions"), ".dmn"),
                        tree(Path.of("db/clinic"), ".sql"))
                .flatMap(List::stream)
                .map(CatalogueTest::text)
                .collect(Collectors.joining());
    }

    /** @param language the end of the name, {@code *} for all */
    private static List<Path> files(String folder, String language) {
        return tree(WORDS, ".properties").stream()
                .filter(file -> folder.equals("*")
                        || file.getParent().getFileName().toString().equals(folder))
                .filter(file ->
                        language.equals("*") || !file.getFileName().toString().contains("_"))
                .toList();
    }

    private static Map<String, String> read(Path file) {
        Properties read = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            read.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
        return texts;
    }

    private static List<Path> tree(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return new ArrayList<>(files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        return text(file).lines().toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
