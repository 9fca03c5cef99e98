package clinic.vein.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The draft of the advice on restless legs, on both sides of each limit. */
class RlsTreatmentTest {

    private static final Facts ADULT = Facts.NONE
            .with("ageInYears", 50)
            .with("pregnant", "NO")
            .with("egfr", 60)
            .with("conditions", List.of())
            .with("medicines", List.of())
            .with("medicineFound", false)
            .with("bloodTested", true)
            .with("severity", 6);

    private final Table table = Table.of("RlsTreatment");

    @Test
    void alpha_2_delta_ligands_come_first_and_dopamine_agonists_are_not_standard() {
        assertThat(rules(ADULT))
                .containsExactly(
                        "exacerbators", "sleep-apnoea-not-known", "alpha-2-delta", "dopamine-agonists", "refer");
        assertThat(table.evaluate(ADULT).all("text").toString())
                .contains("augmentation")
                .contains("gambling")
                .contains("alcohol, caffeine");
    }

    @ParameterizedTest
    @CsvSource({"17, false", "18, true"})
    void medicines_are_for_adults(int age, boolean adult) {
        assertThat(rules(ADULT.with("ageInYears", age)).contains("alpha-2-delta"))
                .isEqualTo(adult);
        assertThat(rules(ADULT.with("ageInYears", age)).contains("child")).isEqualTo(!adult);
    }

    @ParameterizedTest
    @CsvSource({"59.9, kidney", "60,", ", kidney-not-known"})
    void the_dose_goes_by_the_kidneys(Double egfr, String rule) {
        List<String> found = rules(ADULT.with("egfr", egfr)).stream()
                .filter(each -> each.startsWith("kidney"))
                .toList();
        assertThat(found).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @ParameterizedTest
    @CsvSource({"6, false", "7, true"})
    void who_is_severe_is_sent_on_now(int severity, boolean now) {
        assertThat(rules(ADULT.with("severity", severity)).contains("severe")).isEqualTo(now);
    }

    @ParameterizedTest
    @ValueSource(strings = {"N04BC04", "N04BC05", "N04BC09", "N04BA02", "N04BA07", "N04BC06"})
    void what_is_taken_already_is_never_stopped_abruptly(String code) {
        assertThat(rules(ADULT.with("medicines", List.of(code)))).contains("dopaminergic-taken");
        assertThat(rules(ADULT.with("medicines", List.of("N04BB01")))).doesNotContain("dopaminergic-taken");
    }

    @Test
    void pregnancy_has_its_own_advice() {
        assertThat(rules(ADULT.with("pregnant", "YES"))).contains("pregnancy").doesNotContain("alpha-2-delta");
        assertThat(rules(ADULT.with("pregnant", "UNKNOWN"))).contains("alpha-2-delta");
    }

    @Test
    void what_was_found_and_what_was_not_tested_are_named() {
        assertThat(rules(ADULT.with("medicineFound", true))).contains("medicines");
        assertThat(rules(ADULT.with("bloodTested", false))).contains("test");
        assertThat(rules(ADULT.with("conditions", List.of("SLEEP_APNOEA"))))
                .contains("sleep-apnoea")
                .doesNotContain("sleep-apnoea-not-known");
    }

    private List<String> rules(Facts facts) {
        return table.evaluate(facts).rules().stream()
                .map(each -> each.replace("rls-treatment-", ""))
                .toList();
    }
}
