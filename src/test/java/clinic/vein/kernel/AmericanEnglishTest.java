package clinic.vein.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Patients of a clinic in the United States read dates, times and spelling as they know them, and nothing else differs but
 * the units that the forms of staff name.
 */
class AmericanEnglishTest {

    private static final Pattern BRITISH = Pattern.compile(
            "(?i)cancell(ed|ing)|colour|centre|metres?\\b|litres?\\b|\\w*haem\\w*|\\w*aemi[ac]\\w*|oedema|anaesth|oestrogen|"
                    + "diarrhoea|tumour|favour|behaviour|neighbour|judgement|programme|licence|practise|\\bgrey\\b|travell|"
                    + "(organ|recogn|real|apolog|minim|special|local)is(e|ed|es|ing|ation)\\b|paediatr|orthopaed|analyse");

    private static final Map<String, String> SPELLING = Map.of(
            "cancelled",
            "canceled",
            "colour",
            "color",
            "aemoglobin",
            "emoglobin",
            "oestrogen",
            "estrogen",
            "ischaemic",
            "ischemic");

    private static final Pattern HOW_DAYS_ARE_WRITTEN = Pattern.compile("^(DateForm|DatePattern)\\.");

    /** Labels that name a unit: another one is usual there. */
    private static final Set<String> OF_UNITS = Set.of(
            "CheckSafety.weightKg",
            "StartReferral.background.beforeTreatment.weight",
            "StartReferral.background.beforeTreatment.weight.hint",
            "StartReferral.background.beforeTreatment.height",
            "StartReferral.background.beforeTreatment.height.hint");

    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

    private final Catalogue american = new Catalogue(Locale.US);
    private final Catalogue british = new Catalogue();

    @Test
    void no_british_spelling_is_left_in_what_patients_read() throws IOException {
        Map<String, String> left = new TreeMap<>();
        for (String key : keysOfPatients()) {
            String text = american.all(Language.ENGLISH).get(key);
            if (BRITISH.matcher(text).find()) {
                left.put(key, text);
            }
        }
        assertThat(left).isEmpty();
    }

    /** So that a British text that is changed later, an emergency line or a hint, is not lost in the United States. */
    @Test
    void what_patients_read_differs_in_nothing_but_spelling() {
        Map<String, String> texts = american.all(Language.ENGLISH);
        Map<String, String> otherwise = new TreeMap<>();
        british.all(Language.ENGLISH).forEach((key, text) -> {
            if (!HOW_DAYS_ARE_WRITTEN.matcher(key).find()
                    && !OF_UNITS.contains(key)
                    && !inAmericanSpelling(text).equals(inAmericanSpelling(texts.get(key)))) {
                otherwise.put(key, texts.get(key));
            }
        });
        assertThat(otherwise).isEmpty();
    }

    @Test
    void labels_of_forms_name_the_unit_that_is_usual_there() {
        Map<String, String> texts = american.all(Language.ENGLISH);
        assertThat(OF_UNITS).allSatisfy(key -> assertThat(texts.get(key)).containsPattern("\\b(lb|ft)\\b"));
        assertThat(texts.get("CheckSafety.weightKg")).doesNotContain("kg");
        assertThat(british.all(Language.ENGLISH)).containsEntry("CheckSafety.weightKg", "Weight today (kg)");
    }

    private static String inAmericanSpelling(String text) {
        String spelt = text;
        for (Map.Entry<String, String> word : SPELLING.entrySet()) {
            spelt = spelt.replace(word.getKey(), word.getValue());
        }
        return spelt;
    }

    @Test
    void the_differences_are_differences_and_keep_every_place() {
        Map<String, String> texts = american.all(Language.ENGLISH);
        british.all(Language.ENGLISH)
                .forEach((key, text) ->
                        assertThat(places(texts.get(key))).as(key).isEqualTo(places(text)));
        assertThat(texts.keySet()).isEqualTo(british.all(Language.ENGLISH).keySet());
    }

    @Test
    void days_and_times_are_in_the_order_and_on_the_clock_of_the_country() {
        Instant when = Instant.parse("2026-03-04T19:05:00Z");
        ZoneId zone = ZoneId.of("America/Chicago");
        Words words = american.in(Language.ENGLISH);
        assertThat(words.dayAndTime(when, zone).replace('\u202f', ' '))
                .isEqualTo("Wednesday, March 4, 2026 at 1:05 PM");
        assertThat(words.day(LocalDate.of(2026, 3, 4))).isEqualTo("March 4, 2026");
        assertThat(british.in(Language.ENGLISH).dayAndTime(when, zone)).isEqualTo("Wednesday 4 March 2026 at 13:05");
        assertThat(american.in(new Language("de")).day(LocalDate.of(2026, 3, 4)))
                .as("a German reads German")
                .isEqualTo("4. März 2026");
        assertThat(Catalogue.englishOf("US")).isEqualTo(Locale.US);
        assertThat(Catalogue.englishOf("GB")).isEqualTo(Locale.UK);
        assertThat(Catalogue.englishOf("EG")).isEqualTo(Locale.UK);
    }

    private static Set<String> places(String text) {
        Set<String> found = new TreeSet<>();
        PLACE.matcher(text).results().forEach(each -> found.add(each.group()));
        return found;
    }

    private static Set<String> keysOfPatients() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:words/patients/*.properties")) {
            if (!String.valueOf(file.getFilename()).contains("_")) {
                Properties read = new Properties();
                try (InputStream text = file.getInputStream()) {
                    read.load(text);
                }
                keys.addAll(read.stringPropertyNames());
            }
        }
        return keys;
    }
}
