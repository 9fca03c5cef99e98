package clinic.vein.vascular;

import static clinic.vein.vascular.Sclerosant.POLIDOCANOL;
import static clinic.vein.vascular.Sclerosant.SODIUM_TETRADECYL_SULFATE;
import static clinic.vein.vascular.SclerosantForm.FOAM;
import static clinic.vein.vascular.SclerosantForm.LIQUID;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DosePolicyTest {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private final DosePolicy policy = new DosePolicy(List.of(
            new DoseLimit(POLIDOCANOL, LIQUID, TWO, null, "label"),
            new DoseLimit(POLIDOCANOL, FOAM, TWO, BigDecimal.TEN, "label"),
            new DoseLimit(SODIUM_TETRADECYL_SULFATE, LIQUID, null, BigDecimal.TEN, "label"),
            new DoseLimit(SODIUM_TETRADECYL_SULFATE, FOAM, null, BigDecimal.TEN, "local")));

    @ParameterizedTest
    @CsvSource({
        // 70 kg may have 140 mg: 4.6 mL of 3 % carry 138, 4.7 mL carry 141
        "70, 3, 4.6, false",
        "70, 3, 4.7, true",
        // 50 kg may have 100 mg: exactly 10 mL of 1 %
        "50, 1, 10.0, false",
        "50, 1, 10.1, true",
        // 72.5 kg may have 145 mg
        "72.5, 0.5, 20, false",
        "72.5, 2, 7.2, false",
        "72.5, 2, 7.3, true"
    })
    void polidocanol_is_limited_by_body_weight(BigDecimal weightKg, BigDecimal percent, BigDecimal ml, boolean passed) {
        assertThat(isPassed(weightKg, given(POLIDOCANOL, LIQUID, percent, ml))).isEqualTo(passed);
    }

    @ParameterizedTest
    @CsvSource({"10.0, false", "10.1, true"})
    void foam_is_limited_by_volume_whatever_the_weight(BigDecimal ml, boolean passed) {
        assertThat(isPassed(new BigDecimal("120"), given(POLIDOCANOL, FOAM, BigDecimal.ONE, ml)))
                .isEqualTo(passed);
    }

    @Test
    void a_fifth_of_foam_is_liquid() {
        DosePolicy.Total total = policy.totals(List.of(given("POLIDOCANOL", "FOAM", "3", "10")), new BigDecimal("31"))
                .get(0);
        assertThat(total.mg()).isEqualByComparingTo("60");
        assertThat(total.limitMg()).isEqualByComparingTo("62");
        assertThat(total.passed()).isFalse();
    }

    @Test
    void liquid_and_foam_of_one_product_count_together_against_the_weight() {
        Treatment liquid = given("POLIDOCANOL", "LIQUID", "3", "4");
        Treatment foam = given("POLIDOCANOL", "FOAM", "3", "5");
        // 120 mg and 30 mg: each alone is within the 140 mg of 70 kg, together they are not
        assertThat(isPassed(new BigDecimal("70"), liquid)).isFalse();
        assertThat(isPassed(new BigDecimal("70"), foam)).isFalse();
        assertThat(isPassed(new BigDecimal("70"), liquid, foam)).isTrue();
    }

    @Test
    void foam_of_two_products_counts_together() {
        Treatment one = given("POLIDOCANOL", "FOAM", "1", "6");
        Treatment other = given("SODIUM_TETRADECYL_SULFATE", "FOAM", "1", "4.1");
        assertThat(isPassed(new BigDecimal("100"), one)).isFalse();
        assertThat(isPassed(new BigDecimal("100"), other)).isFalse();
        assertThat(isPassed(new BigDecimal("100"), one, other)).isTrue();
    }

    @Test
    void limits_are_rounded_down_never_up() {
        assertThat(DosePolicy.limitMg(new BigDecimal("0.99"), new BigDecimal("70.1")))
                .isEqualByComparingTo("69.3");
    }

    @Test
    void a_product_without_a_limit_by_weight_has_only_one_by_volume() {
        List<DosePolicy.Total> totals =
                policy.totals(List.of(given("SODIUM_TETRADECYL_SULFATE", "LIQUID", "3", "10")), new BigDecimal("30"));
        assertThat(totals).hasSize(2).noneMatch(DosePolicy.Total::passed);
        assertThat(totals.get(0).limitMg()).isNull();
        assertThat(totals.get(1).limitMl()).isEqualByComparingTo("10");
    }

    @Test
    void what_is_not_filled_in_yet_is_left_out() {
        Treatment half = new Treatment(null, null, POLIDOCANOL, LIQUID, null, BigDecimal.ONE);
        assertThat(policy.totals(List.of(half), null)).isEmpty();
        assertThat(policy.totals(List.of(given("POLIDOCANOL", "LIQUID", "3", "20")), null))
                .noneMatch(DosePolicy.Total::passed);
    }

    private boolean isPassed(BigDecimal weightKg, Treatment... treatments) {
        return policy.totals(List.of(treatments), weightKg).stream().anyMatch(DosePolicy.Total::passed);
    }

    private static Treatment given(String product, String form, String percent, String ml) {
        return given(
                Sclerosant.valueOf(product), SclerosantForm.valueOf(form), new BigDecimal(percent), new BigDecimal(ml));
    }

    private static Treatment given(Sclerosant product, SclerosantForm form, BigDecimal percent, BigDecimal ml) {
        return new Treatment(Leg.LEFT, Vein.GREAT_SAPHENOUS, product, form, percent, ml);
    }
}
