package clinic.vein.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contraindications to sclerotherapy and the limits of its products. */
class SclerotherapyTest {

    private static final List<String> ABSOLUTE = List.of(
            "ALLERGY_TO_SCLEROSANT",
            "ACUTE_THROMBOEMBOLISM",
            "RECENT_SUPERFICIAL_THROMBOSIS",
            "SEVERE_EVENT_AFTER_SCLEROTHERAPY",
            "ACUTE_ILLNESS_OR_INFECTION",
            "ARTERIAL_DISEASE",
            "UNABLE_TO_WALK",
            "RECENT_SURGERY",
            "DEEP_VEIN_INCOMPETENCE",
            "PELVIC_TUMOUR_OR_PROGRESSING_CANCER",
            "SYMPTOMATIC_RIGHT_TO_LEFT_SHUNT");
    private static final List<String> RELATIVE = List.of(
            "HIGH_THROMBOSIS_RISK",
            "OESTROGEN",
            "UNCONTROLLED_SYSTEMIC_DISEASE",
            "PREGNANCY_OR_BREASTFEEDING",
            "ASYMPTOMATIC_FORAMEN_OVALE",
            "MIGRAINE_WITH_AURA",
            "PREVIOUS_STROKE_OR_TIA",
            "PULMONARY_HYPERTENSION",
            "DISULFIRAM_OR_MINOCYCLINE");

    private final Table safety = Table.of("SclerotherapySafety");
    private final Table dose = Table.of("SclerosantDose");

    @Test
    void contraindicationsWeighAsTheSourcesSay() {
        ABSOLUTE.forEach(code -> assertWeight(code, "ABSOLUTE"));
        RELATIVE.forEach(code -> assertWeight(code, "RELATIVE"));
        assertThat(safety.rules()).hasSize(ABSOLUTE.size() + RELATIVE.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "allergy_to_sclerosant", "ALLERGY"})
    void unknownCodesWeighNothing(String code) {
        assertThat(safety.evaluate(Facts.NONE.with("contraindication", code)).rules())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "POLIDOCANOL, LIQUID, 2, , dose-polidocanol-liquid",
        "POLIDOCANOL, FOAM, 2, 10, dose-polidocanol-foam",
        "SODIUM_TETRADECYL_SULFATE, LIQUID, , 10, dose-sodium-tetradecyl-sulfate-liquid",
        "SODIUM_TETRADECYL_SULFATE, FOAM, , 10, dose-sodium-tetradecyl-sulfate-foam"
    })
    void eachProductAndFormHasItsLimits(String product, String form, Double mgPerKg, Double ml, String rule) {
        Answer answer = dose.evaluate(Facts.NONE.with("product", product).with("form", form));
        assertThat(answer.rules()).containsExactly(rule);
        assertThat(answer.only("maxMgPerKg")).isEqualTo(mgPerKg);
        assertThat(answer.only("maxMlPerSession")).isEqualTo(ml);
    }

    @Test
    void thereAreFourLimits() {
        assertThat(dose.rules()).hasSize(4);
    }

    private void assertWeight(String code, String verdict) {
        Answer answer = safety.evaluate(Facts.NONE.with("contraindication", code));
        assertThat(answer.only("verdict")).as(code).isEqualTo(verdict);
        assertThat(answer.only("label").toString()).as(code).isNotBlank();
    }
}
