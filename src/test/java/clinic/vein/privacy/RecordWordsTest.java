package clinic.vein.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.Language;
import clinic.vein.kernel.Words;
import clinic.vein.testing.OurClasses;
import clinic.vein.testing.TestCatalogue;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecordWordsTest {

    private final Words words = TestCatalogue.READ_ONCE.in(Language.ENGLISH);

    private Map<String, String> of(String section, Map<String, Object> row) {
        return RecordWords.of(row, section, words, ZoneId.of("Europe/London"));
    }

    @Test
    void what_was_not_asked_is_said_and_never_left_out_or_a_no() {
        Map<String, String> report = of(
                "report",
                Map.of(
                        "veins",
                        Map.of("visible", "YES", "legs", "BOTH", "bleeding", "NOT_ASKED"),
                        "background",
                        Map.of("conditions", List.of(), "pregnant", "UNKNOWN")));

        assertThat(report.get("Veins").lines())
                .contains("Visible varicose veins: Yes", "Legs: Both", "Bleeding: Not asked", "Symptoms: Not asked")
                .hasSize(10);
        assertThat(report.get("Background").lines())
                .contains("Conditions: None", "Medicines: Not asked", "Pregnant: Patient does not know");
    }

    @Test
    void a_code_is_read_by_its_list_and_what_somebody_wrote_is_not_touched() {
        assertThat(of("complications", Map.of("kind", "DISTAL_DVT")))
                .containsEntry("Kind", "Deep vein thrombosis below the knee");
        assertThat(of("letters", Map.of("kind", "CLOSING")))
                .containsEntry("Kind", words.find("LetterKind.CLOSING").orElseThrow());
        assertThat(of("reviews", Map.of("task", "ReviewReferral", "decision", "DECLINE", "advice", "NONE")))
                .containsEntry("Task", "Review referral")
                .containsEntry("Decision", "Decline")
                .containsEntry("Advice", "NONE");
        assertThat(of("consents", Map.of("at", "2026-03-02T09:00:00Z", "leafletGiven", true)))
                .containsEntry("When", "Monday 2 March 2026 at 09:00")
                .containsEntry("Leaflet given", "Yes");
    }

    /** A typed text that happens to be a code of ours stays as it was typed. */
    @Test
    void a_reason_is_a_code_only_where_the_record_says_who_read_it() {
        assertThat(of("readers", Map.of("reason", "TASK"))).containsEntry("Reason", "A task");
        assertThat(of("safetyChecks", Map.of("reason", "TASK"))).containsEntry("Reason", "TASK");
    }

    @Test
    void a_measured_number_is_one_line_with_what_was_typed_for_it() {
        assertThat(of("reviews", Map.of("ferritin", measured("<15,5 ng/mL", "BELOW", 15.5, "µg/L"))))
                .containsExactly(Map.entry("Ferritin (µg/L)", "<15.5 µg/L, typed as <15,5 ng/mL"));
        assertThat(of("reviews", Map.of("egfr", measured("90", "EXACT", 90, "mL/min"))))
                .containsExactly(Map.entry("eGFR (mL/min)", "90 mL/min"));
        assertThat(of("reviews", Map.of("ferritin", 40))).containsExactly(Map.entry("Ferritin (µg/L)", "40"));
    }

    private static Map<String, Object> measured(String typed, String bound, Number value, String unit) {
        return Map.of("typed", typed, "bound", bound, "value", value, "unit", unit);
    }

    @Test
    void every_list_that_a_record_holds_has_words_for_all_its_constants() {
        Set<String> known = TestCatalogue.READ_ONCE.all(Language.ENGLISH).keySet();
        Map<String, Class<?>> enums = new TreeMap<>();
        OurClasses.all()
                .filter(Class::isEnum)
                .forEach(each -> enums.put(
                        each.getName()
                                .substring(each.getPackageName().length() + 1)
                                .replace('$', '.'),
                        each));
        Stream.of(CopiedCodes.OF_SECTION, CopiedCodes.OF_FIELD, CopiedCodes.OF_TASK)
                .flatMap(lists -> lists.values().stream())
                .forEach(list -> {
                    assertThat(known).as(list).anyMatch(key -> key.startsWith(list + "."));
                    if (enums.containsKey(list)) {
                        for (Object constant : enums.get(list).getEnumConstants()) {
                            assertThat(known).contains(list + "." + ((Enum<?>) constant).name());
                        }
                    }
                });
    }
}
