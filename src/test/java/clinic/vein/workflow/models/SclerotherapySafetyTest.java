package clinic.vein.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each source says of a contraindication, by product and form (clinical-rules 4.1). */
class SclerotherapySafetyTest {

    private static final String POLIDOCANOL = "POLIDOCANOL";
    private static final String STS = "SODIUM_TETRADECYL_SULFATE";

    private final Table table = Table.of("SclerotherapySafety");

    /** The strictest verdict of polidocanol as liquid and as foam, then of sodium tetradecyl sulfate. */
    @ParameterizedTest
    @CsvSource({
        "ALLERGY_TO_SCLEROSANT, ABSOLUTE, ABSOLUTE, ABSOLUTE, ABSOLUTE",
        "ACUTE_THROMBOEMBOLISM, ABSOLUTE, ABSOLUTE, ABSOLUTE, ABSOLUTE",
        "RECENT_SUPERFICIAL_THROMBOSIS, NONE, NONE, ABSOLUTE, ABSOLUTE",
        "SEVERE_EVENT_AFTER_SCLEROTHERAPY, ABSOLUTE, ABSOLUTE, ABSOLUTE, ABSOLUTE",
        "ACUTE_ILLNESS_OR_INFECTION, ABSOLUTE, ABSOLUTE, ABSOLUTE, ABSOLUTE",
        "CRITICAL_LIMB_ISCHAEMIA, ABSOLUTE, ABSOLUTE, ABSOLUTE, ABSOLUTE",
        "ARTERIAL_DISEASE, NONE, NONE, ABSOLUTE, ABSOLUTE",
        "UNABLE_TO_WALK, ABSOLUTE, ABSOLUTE, ABSOLUTE, ABSOLUTE",
        "RECENT_SURGERY, NONE, NONE, ABSOLUTE, ABSOLUTE",
        "DEEP_VEIN_INCOMPETENCE, NONE, NONE, ABSOLUTE, ABSOLUTE",
        "PELVIC_TUMOUR_OR_PROGRESSING_CANCER, NONE, NONE, ABSOLUTE, ABSOLUTE",
        "SYMPTOMATIC_RIGHT_TO_LEFT_SHUNT, NONE, ABSOLUTE, NONE, ABSOLUTE",
        "HIGH_THROMBOSIS_RISK, RELATIVE, RELATIVE, RELATIVE, RELATIVE",
        "OESTROGEN, WARNING, WARNING, WARNING, WARNING",
        "UNCONTROLLED_SYSTEMIC_DISEASE, RELATIVE, RELATIVE, RELATIVE, RELATIVE",
        "PREGNANCY_OR_BREASTFEEDING, RELATIVE, RELATIVE, RELATIVE, RELATIVE",
        "ASYMPTOMATIC_FORAMEN_OVALE, NONE, RELATIVE, NONE, RELATIVE",
        "MIGRAINE_WITH_AURA, NONE, RELATIVE, NONE, RELATIVE",
        "PREVIOUS_STROKE_OR_TIA, NONE, RELATIVE, NONE, RELATIVE",
        "PULMONARY_HYPERTENSION, NONE, RELATIVE, NONE, RELATIVE",
        "DISULFIRAM_OR_MINOCYCLINE, WARNING, WARNING, WARNING, WARNING",
        "ANTICOAGULATION, RELATIVE, RELATIVE, RELATIVE, RELATIVE",
        "DEEP_VENOUS_OBSTRUCTION, RELATIVE, RELATIVE, RELATIVE, RELATIVE",
        "LONG_TRAVEL, RELATIVE, RELATIVE, RELATIVE, RELATIVE"
    })
    void the_strictest_source_counts(String code, String liquid, String foam, String stsLiquid, String stsFoam) {
        assertThat(strictest(code, POLIDOCANOL, "LIQUID")).isEqualTo(liquid);
        assertThat(strictest(code, POLIDOCANOL, "FOAM")).isEqualTo(foam);
        assertThat(strictest(code, STS, "LIQUID")).isEqualTo(stsLiquid);
        assertThat(strictest(code, STS, "FOAM")).isEqualTo(stsFoam);
    }

    @Test
    void each_source_speaks_for_its_own_product() {
        assertThat(ask("ALLERGY_TO_SCLEROSANT", POLIDOCANOL, "LIQUID").rules())
                .containsExactly("safety-allergy-to-sclerosant-uip", "safety-allergy-to-sclerosant-polidocanol");
        assertThat(ask("ALLERGY_TO_SCLEROSANT", STS, "LIQUID").rules())
                .containsExactly("safety-allergy-to-sclerosant-uip", "safety-allergy-to-sclerosant-fibrovein");
    }

    @Test
    void pregnancy_is_blocked_with_an_override_although_a_leaflet_says_do_not_use() {
        Answer answer = ask("PREGNANCY_OR_BREASTFEEDING", STS, "LIQUID");
        assertThat(answer.rules())
                .containsExactly(
                        "safety-pregnancy-or-breastfeeding-uip",
                        "safety-pregnancy-or-breastfeeding-fibrovein-australia",
                        "safety-pregnancy-or-breastfeeding-nice");
        assertThat(answer.all("says")).contains("do not use");
        assertThat(answer.all("verdict")).containsOnly("RELATIVE");
    }

    @Test
    void thrombosis_risk_shows_the_stricter_word_of_each_label() {
        for (String product : List.of(POLIDOCANOL, STS)) {
            Answer answer = ask("HIGH_THROMBOSIS_RISK", product, "FOAM");
            assertThat(answer.all("says")).containsExactly("relative", "contraindicated");
            assertThat(answer.all("verdict")).containsOnly("RELATIVE");
        }
    }

    @Test
    void every_rule_fires_somewhere() {
        Set<String> fired = new TreeSet<>();
        for (String rule : table.rules()) {
            String code = rule.replaceFirst("^safety-", "")
                    .replaceFirst("-(uip|fibrovein|fibrovein-australia|polidocanol|nice|clinic)$", "")
                    .toUpperCase(java.util.Locale.ROOT)
                    .replace('-', '_');
            for (String product : List.of(POLIDOCANOL, STS)) {
                for (String form : List.of("LIQUID", "FOAM")) {
                    fired.addAll(ask(code, product, form).rules());
                }
            }
        }
        assertThat(fired).containsExactlyInAnyOrderElementsOf(table.rules());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "allergy_to_sclerosant", "ALLERGY"})
    void unknown_codes_weigh_nothing(String code) {
        assertThat(ask(code, POLIDOCANOL, "FOAM").rules()).isEmpty();
    }

    private String strictest(String code, String product, String form) {
        List<Object> verdicts = new ArrayList<>(ask(code, product, form).all("verdict"));
        return List.of("ABSOLUTE", "RELATIVE", "WARNING").stream()
                .filter(verdicts::contains)
                .findFirst()
                .orElse("NONE");
    }

    private Answer ask(String code, String product, String form) {
        return table.evaluate(Facts.NONE
                .with("contraindication", code)
                .with("product", product)
                .with("form", form));
    }
}
