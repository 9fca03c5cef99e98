package clinic.vein.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits of dose, distance between sessions and aftercare, by product and form (clinical-rules 4.2 and 4.3). */
class SclerosantTablesTest {

    private final Table dose = Table.of("SclerosantDose");
    private final Table interval = Table.of("SessionInterval");
    private final Table aftercare = Table.of("Aftercare");

    @ParameterizedTest
    @CsvSource({
        "POLIDOCANOL, LIQUID, 2, , dose-polidocanol-liquid",
        "POLIDOCANOL, FOAM, 2, 10, dose-polidocanol-foam",
        "SODIUM_TETRADECYL_SULFATE, LIQUID, , 10, dose-sodium-tetradecyl-sulfate-liquid",
        "SODIUM_TETRADECYL_SULFATE, FOAM, , 10, dose-sodium-tetradecyl-sulfate-foam"
    })
    void each_product_and_form_has_its_limits(String product, String form, Double mgPerKg, Double ml, String rule) {
        Answer answer = dose.evaluate(of(product, form));
        assertThat(answer.rules()).containsExactly(rule);
        assertThat(answer.only("maxMgPerKg")).isEqualTo(mgPerKg);
        assertThat(answer.only("maxMlPerSession")).isEqualTo(ml);
    }

    @Test
    void the_figure_that_was_not_verified_is_no_limit() {
        assertThat(dose.evaluate(of("SODIUM_TETRADECYL_SULFATE", "FOAM")).only("maxMlPerSession"))
                .isNotEqualTo(16.0)
                .isEqualTo(10.0);
        assertThat(dose.rules()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "POLIDOCANOL, LIQUID, 0.5 1 2 3, false",
        "POLIDOCANOL, FOAM, 1 3, false",
        "SODIUM_TETRADECYL_SULFATE, LIQUID, 0.2 0.5 1 3, true",
        "SODIUM_TETRADECYL_SULFATE, FOAM, 1 3, true"
    })
    void concentrations_are_those_of_the_labels(String product, String form, String percents, boolean only) {
        Answer answer = dose.evaluate(of(product, form));
        assertThat(answer.only("concentrations")).isEqualTo(percents);
        assertThat(answer.only("onlyThese")).isEqualTo(only);
    }

    @ParameterizedTest
    @CsvSource({
        "POLIDOCANOL, LIQUID, interval-polidocanol-liquid",
        "POLIDOCANOL, FOAM, interval-polidocanol-foam",
        "SODIUM_TETRADECYL_SULFATE, LIQUID, interval-sodium-tetradecyl-sulfate-liquid",
        "SODIUM_TETRADECYL_SULFATE, FOAM, interval-sodium-tetradecyl-sulfate-foam"
    })
    void sessions_are_a_week_apart(String product, String form, String rule) {
        Answer answer = interval.evaluate(of(product, form));
        assertThat(answer.rules()).containsExactly(rule);
        assertThat(answer.only("days")).isEqualTo(7);
        assertThat(interval.rules()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "POLIDOCANOL, LIQUID, SPIDER, walk-after-liquid compression-spider",
        "POLIDOCANOL, LIQUID, RETICULAR, walk-after-liquid compression-reticular",
        "POLIDOCANOL, LIQUID, TRIBUTARY, walk-after-liquid compression-polidocanol-liquid-other",
        "POLIDOCANOL, LIQUID, TRUNK, walk-after-liquid compression-polidocanol-liquid-other",
        "POLIDOCANOL, LIQUID, OTHER, walk-after-liquid compression-polidocanol-liquid-other",
        "POLIDOCANOL, FOAM, TRUNK, walk-after-foam compression-polidocanol-foam",
        "POLIDOCANOL, FOAM, SPIDER, walk-after-foam compression-polidocanol-foam",
        "SODIUM_TETRADECYL_SULFATE, FOAM, TRUNK, compression-sodium-tetradecyl-sulfate",
        "SODIUM_TETRADECYL_SULFATE, LIQUID, SPIDER, compression-sodium-tetradecyl-sulfate"
    })
    void aftercare_is_by_product_form_and_vein(String product, String form, String kind, String rules) {
        assertThat(aftercare.evaluate(of(product, form).with("veinKind", kind)).rules())
                .containsAll(List.of("aftercare-observe", "aftercare-follow-up", "aftercare-red-flags"))
                .containsAll(List.of(rules.split(" ")).stream()
                        .map(each -> "aftercare-" + each)
                        .toList())
                .hasSize(3 + rules.split(" ").length);
    }

    private static Facts of(String product, String form) {
        return Facts.NONE.with("product", product).with("form", form);
    }
}
