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
        "POLIDOCANOL, LIQUID, 0.5, SPIDER, 2, , dose-polidocanol-spider",
        "POLIDOCANOL, LIQUID, 0.25, RETICULAR, 2, , dose-polidocanol-reticular",
        "POLIDOCANOL, LIQUID, 3, GREAT_SAPHENOUS, 2, , dose-polidocanol-varicose",
        "POLIDOCANOL, FOAM, 3, SMALL_SAPHENOUS, 2, 10, dose-polidocanol-foam",
        "SODIUM_TETRADECYL_SULFATE, LIQUID, 0.2, SPIDER, , 10, dose-sts-spider",
        "SODIUM_TETRADECYL_SULFATE, LIQUID, 0.5, RETICULAR, , 10, dose-sts-reticular",
        "SODIUM_TETRADECYL_SULFATE, LIQUID, 1, TRIBUTARY, , 10, dose-sts-one-per-cent",
        "SODIUM_TETRADECYL_SULFATE, LIQUID, 3, TRIBUTARY, , 4, dose-sts-three-per-cent",
        "SODIUM_TETRADECYL_SULFATE, FOAM, 1, PERFORATOR, , 10, dose-sts-foam",
        "SODIUM_TETRADECYL_SULFATE, FOAM, 3, GREAT_SAPHENOUS, , 10, dose-sts-foam"
    })
    void what_a_label_names_has_its_limits(
            String product, String form, double percent, String vein, Double mgPerKg, Double ml, String rule) {
        Answer answer = dose.evaluate(of(product, form).with("percent", percent).with("vein", vein));
        assertThat(answer.rules()).containsExactly(rule);
        assertThat(answer.only("offered")).isEqualTo(true);
        assertThat(answer.only("whyNot")).isNull();
        assertThat(answer.only("maxMgPerKg")).isEqualTo(mgPerKg);
        assertThat(answer.only("maxMlPerSession")).isEqualTo(ml);
    }

    @ParameterizedTest
    @CsvSource({
        "POLIDOCANOL, LIQUID, 2, SPIDER, dose-polidocanol-liquid-not-named",
        "POLIDOCANOL, LIQUID, 1.001, RETICULAR, dose-polidocanol-liquid-not-named",
        "POLIDOCANOL, LIQUID, 0.5, TRIBUTARY, dose-polidocanol-liquid-not-named",
        "POLIDOCANOL, FOAM, 1, SPIDER, dose-polidocanol-foam-not-named",
        "POLIDOCANOL, FOAM, 0.5, TRIBUTARY, dose-polidocanol-foam-not-named",
        "SODIUM_TETRADECYL_SULFATE, LIQUID, 0.5, SPIDER, dose-sts-liquid-not-named",
        "SODIUM_TETRADECYL_SULFATE, LIQUID, 0.2, RETICULAR, dose-sts-liquid-not-named",
        "SODIUM_TETRADECYL_SULFATE, LIQUID, 0.199, SPIDER, dose-sts-liquid-not-named",
        "SODIUM_TETRADECYL_SULFATE, LIQUID, 3, SPIDER, dose-sts-liquid-not-named",
        "SODIUM_TETRADECYL_SULFATE, FOAM, 0.5, TRIBUTARY, dose-sts-foam-not-named",
        "SODIUM_TETRADECYL_SULFATE, FOAM, 1, RETICULAR, dose-sts-foam-not-named",
        "POLIDOCANOL, LIQUID, 1, DEEP, dose-deep-vein",
        "SODIUM_TETRADECYL_SULFATE, FOAM, 3, DEEP, dose-deep-vein"
    })
    void what_no_label_names_is_not_offered(String product, String form, double percent, String vein, String rule) {
        Answer answer = dose.evaluate(of(product, form).with("percent", percent).with("vein", vein));
        assertThat(answer.rules()).containsExactly(rule);
        assertThat(answer.only("offered")).isEqualTo(false);
        assertThat(answer.only("whyNot")).isNotNull();
    }

    @Test
    void a_figure_that_was_not_verified_says_so_and_is_no_limit() {
        Answer foam = dose.evaluate(
                of("SODIUM_TETRADECYL_SULFATE", "FOAM").with("percent", 3.0).with("vein", "TRIBUTARY"));
        assertThat(foam.only("maxMlPerSession")).isNotEqualTo(16.0).isEqualTo(10.0);
        assertThat(dose.rules()).hasSize(14);
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
        "POLIDOCANOL, LIQUID, SPIDER, US, walk-after-liquid compression-spider",
        "POLIDOCANOL, LIQUID, RETICULAR, US, walk-after-liquid compression-reticular",
        "POLIDOCANOL, LIQUID, TRUNK, US, walk-after-liquid compression-polidocanol-liquid-other",
        "POLIDOCANOL, FOAM, SPIDER, US, walk-after-foam compression-polidocanol-foam",
        "POLIDOCANOL, LIQUID, SPIDER, GB, walk-aethoxysklerol compression-polidocanol-gb",
        "POLIDOCANOL, FOAM, TRUNK, GB, lie-still-after-foam walk-aethoxysklerol compression-polidocanol-gb",
        "POLIDOCANOL, FOAM, TRUNK, DE, lie-still-after-foam walk-aethoxysklerol compression-polidocanol-foam-de",
        "POLIDOCANOL, LIQUID, OTHER, DE, walk-aethoxysklerol compression-polidocanol-liquid-de",
        "SODIUM_TETRADECYL_SULFATE, FOAM, TRUNK, GB, lie-still-after-foam compression-sodium-tetradecyl-sulfate",
        "SODIUM_TETRADECYL_SULFATE, LIQUID, SPIDER, GB, compression-sodium-tetradecyl-sulfate",
        "SODIUM_TETRADECYL_SULFATE, LIQUID, SPIDER, US, compression-sodium-tetradecyl-sulfate-elsewhere"
    })
    void aftercare_is_by_product_form_vein_and_country(
            String product, String form, String kind, String country, String rules) {
        assertThat(aftercare
                        .evaluate(of(product, form).with("veinKind", kind).with("label", country))
                        .rules())
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
