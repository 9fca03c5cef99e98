package clinic.vein.vascular.safety;

import static clinic.vein.vascular.safety.Sclerosant.POLIDOCANOL;
import static clinic.vein.vascular.safety.Sclerosant.SODIUM_TETRADECYL_SULFATE;
import static clinic.vein.vascular.safety.SclerosantForm.FOAM;
import static clinic.vein.vascular.safety.SclerosantForm.LIQUID;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.vascular.legs.Leg;
import clinic.vein.vascular.legs.Vein;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DosePolicyTest {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final List<DoseLimit> LIMITS = Stream.of(
                    limit(POLIDOCANOL, LIQUID, TWO, null, "0.5 1 2 3"),
                    limit(POLIDOCANOL, FOAM, TWO, BigDecimal.TEN, "1 3"),
                    limit(SODIUM_TETRADECYL_SULFATE, LIQUID, null, BigDecimal.TEN, "0.2 0.5 1"),
                    limit(SODIUM_TETRADECYL_SULFATE, LIQUID, null, new BigDecimal("4"), "3"),
                    limit(SODIUM_TETRADECYL_SULFATE, FOAM, null, BigDecimal.TEN, "1 3"))
            .flatMap(List::stream)
            .toList();

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
        DosePolicy.Total total = policy("31")
                .totals(List.of(given("POLIDOCANOL", "FOAM", "3", "10")))
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
    void ten_mL_of_foam_with_liquid_break_the_limit_by_weight_though_the_foam_is_within_its_own() {
        // 62 kg may have 124 mg: 10 mL of 3 % foam carry 60, 6.4 mL of 1 % liquid 64, 6.5 mL 65
        Treatment foam = given("POLIDOCANOL", "FOAM", "3", "10");
        List<DosePolicy.Total> within = policy("62").totals(List.of(foam, given("POLIDOCANOL", "LIQUID", "1", "6.4")));
        assertThat(within).noneMatch(DosePolicy.Total::passed);
        List<DosePolicy.Total> over = policy("62").totals(List.of(foam, given("POLIDOCANOL", "LIQUID", "1", "6.5")));
        assertThat(over).filteredOn(DosePolicy.Total::passed).hasSize(1);
        assertThat(over.get(0).form()).isNull();
        assertThat(over.get(0).mg()).isEqualByComparingTo("125");
        assertThat(over.get(0).left()).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @CsvSource({"30, false", "29.9, true"})
    void above_thirty_kg_the_volume_of_foam_binds_first(BigDecimal weightKg, boolean passedByWeight) {
        List<DosePolicy.Total> totals =
                new DosePolicy(LIMITS, List.of(), weightKg).totals(List.of(given("POLIDOCANOL", "FOAM", "3", "10")));
        assertThat(totals.get(0).passed()).isEqualTo(passedByWeight);
        assertThat(totals.get(1).passed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // The table of clinical-rules 4.2; the label rounds 4.67 down to 4.6
        "50, 20.0, 10.0, 5.0, 3.3",
        "60, 24.0, 12.0, 6.0, 4.0",
        "70, 28.0, 14.0, 7.0, 4.6",
        "80, 32.0, 16.0, 8.0, 5.3",
        "100, 40.0, 20.0, 10.0, 6.6"
    })
    void what_is_left_of_liquid_is_the_labels_table_rounded_down(
            String weightKg, String half, String one, String two, String three) {
        assertThat(policy(weightKg).left(List.of()))
                .filteredOn(each -> each.product() == POLIDOCANOL && each.form() == LIQUID)
                .extracting(each -> each.ml().toPlainString())
                .containsExactly(half, one, two, three);
    }

    @Test
    void what_is_left_of_foam_is_the_smaller_of_volume_and_mass() {
        // 120 of 140 mg given: 20 mg are 3.3 mL of 3 % foam, and 10 mL of 1 % foam
        assertThat(policy("70").left(List.of(given("POLIDOCANOL", "LIQUID", "3", "4"))))
                .filteredOn(each -> each.product() == POLIDOCANOL && each.ratio() == FoamRatio.ONE_TO_FOUR)
                .extracting(each -> each.ml().toPlainString())
                .containsExactly("10.0", "3.3");
        assertThat(policy("70").left(List.of(given("SODIUM_TETRADECYL_SULFATE", "FOAM", "1", "7"))))
                .filteredOn(each -> each.form() == FOAM)
                .as("foam of either product uses up the same 10 mL")
                .allMatch(each -> each.ml().compareTo(new BigDecimal("3")) == 0);
        assertThat(policy("70").left(List.of(given("POLIDOCANOL", "FOAM", "1", "12"))))
                .filteredOn(each -> each.form() == FOAM)
                .as("never less than nothing")
                .allMatch(each -> each.ml().signum() == 0);
    }

    @Test
    void both_legs_and_earlier_sessions_of_the_day_count_together() {
        List<Treatment> earlier = List.of(new Treatment(
                Leg.RIGHT,
                Vein.GREAT_SAPHENOUS,
                POLIDOCANOL,
                FOAM,
                FoamRatio.ONE_TO_FOUR,
                BigDecimal.ONE,
                new BigDecimal("6")));
        DosePolicy day = new DosePolicy(LIMITS, earlier, new BigDecimal("70"));
        assertThat(day.totals(List.of(given("POLIDOCANOL", "FOAM", "1", "4")))).noneMatch(DosePolicy.Total::passed);
        List<DosePolicy.Total> over = day.totals(List.of(given("POLIDOCANOL", "FOAM", "1", "4.1")));
        assertThat(over.get(1).ml()).isEqualByComparingTo("10.1");
        assertThat(over.get(1).earlier()).isEqualByComparingTo("6");
        assertThat(over.get(1).passed()).isTrue();
    }

    @Test
    void foam_of_two_products_counts_together() {
        Treatment one = given("POLIDOCANOL", "FOAM", "1", "6");
        Treatment other = given("SODIUM_TETRADECYL_SULFATE", "FOAM", "1", "4.1");
        assertThat(isPassed(new BigDecimal("100"), one)).isFalse();
        assertThat(isPassed(new BigDecimal("100"), other)).isFalse();
        assertThat(isPassed(new BigDecimal("100"), one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1, 10.0, false", "1, 10.1, true", "0.5, 10.1, true", "3, 4.0, false", "3, 4.1, true"})
    void sodium_tetradecyl_sulfate_is_limited_by_the_volume_of_its_strength(
            BigDecimal percent, BigDecimal ml, boolean passed) {
        assertThat(isPassed(new BigDecimal("70"), given(SODIUM_TETRADECYL_SULFATE, LIQUID, percent, ml)))
                .isEqualTo(passed);
    }

    @Test
    void several_entries_of_one_strength_count_together() {
        Treatment half = given("SODIUM_TETRADECYL_SULFATE", "LIQUID", "3", "2");
        Treatment more = given("SODIUM_TETRADECYL_SULFATE", "LIQUID", "3", "2.1");
        assertThat(isPassed(new BigDecimal("70"), half, half)).isFalse();
        assertThat(isPassed(new BigDecimal("70"), half, more)).isTrue();
    }

    @Test
    void strengths_with_different_limits_count_by_their_shares() {
        Treatment half = given("SODIUM_TETRADECYL_SULFATE", "LIQUID", "3", "2");
        assertThat(isPassed(new BigDecimal("70"), half, given("SODIUM_TETRADECYL_SULFATE", "LIQUID", "1", "5")))
                .isFalse();
        List<DosePolicy.Total> over =
                policy("70").totals(List.of(half, given("SODIUM_TETRADECYL_SULFATE", "LIQUID", "1", "5.1")));
        assertThat(over).filteredOn(DosePolicy.Total::passed).hasSize(2);
        assertThat(policy("70").left(List.of(half)))
                .filteredOn(each -> each.product() == SODIUM_TETRADECYL_SULFATE && each.form() == LIQUID)
                .extracting(each -> each.ml().toPlainString())
                .containsExactly("5.0", "5.0", "5.0", "2.0");
    }

    @Test
    void a_strength_that_is_offered_nowhere_has_the_least_limit_of_its_form() {
        assertThat(isPassed(new BigDecimal("70"), given("SODIUM_TETRADECYL_SULFATE", "LIQUID", "2", "4")))
                .isFalse();
        assertThat(isPassed(new BigDecimal("70"), given("SODIUM_TETRADECYL_SULFATE", "LIQUID", "2", "4.1")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"ONE_TO_FOUR, 60", "ONE_TO_THREE, 75", ", 75"})
    void the_ratio_of_the_foam_says_how_much_of_it_is_liquid(FoamRatio ratio, BigDecimal mg) {
        Treatment foam = given(POLIDOCANOL, FOAM, ratio, new BigDecimal("3"), BigDecimal.TEN);
        assertThat(policy("70").totals(List.of(foam)).get(0).mg())
                .as("of an unknown ratio, the one that carries more")
                .isEqualByComparingTo(mg);
    }

    @Test
    void limits_are_rounded_down_never_up() {
        assertThat(DosePolicy.limitMg(new BigDecimal("0.99"), new BigDecimal("70.1")))
                .isEqualByComparingTo("69.3");
    }

    @Test
    void a_product_without_a_limit_by_weight_has_only_one_by_volume() {
        List<DosePolicy.Total> totals =
                policy("30").totals(List.of(given("SODIUM_TETRADECYL_SULFATE", "LIQUID", "1", "10")));
        assertThat(totals).hasSize(2).noneMatch(DosePolicy.Total::passed);
        assertThat(totals.get(0).limitMg()).isNull();
        assertThat(totals.get(1).limitMl()).isEqualByComparingTo("10");
    }

    @Test
    void what_is_not_filled_in_yet_is_left_out() {
        Treatment half = new Treatment(null, null, POLIDOCANOL, LIQUID, null, null, BigDecimal.ONE);
        assertThat(policy(null).totals(List.of(half))).isEmpty();
        assertThat(policy(null).totals(List.of(given("POLIDOCANOL", "LIQUID", "3", "20"))))
                .noneMatch(DosePolicy.Total::passed);
    }

    /** The label names 1 % for varicose veins alone: a spider vein gets no more of it than of any strength. */
    @ParameterizedTest
    @CsvSource({"GREAT_SAPHENOUS, 9, 10, false", "SPIDER, 4, 4, false", "SPIDER, 4.1, 4, true", "SPIDER, 9, 4, true"})
    void a_vein_that_the_label_does_not_name_for_the_strength_has_the_least_limit(
            Vein vein, BigDecimal ml, BigDecimal limit, boolean passed) {
        Treatment given =
                new Treatment(Leg.LEFT, vein, Sclerosant.SODIUM_TETRADECYL_SULFATE, LIQUID, null, BigDecimal.ONE, ml);
        DosePolicy.Total volume = policy("70").totals(List.of(given)).get(1);
        assertThat(volume.limitMl()).isEqualByComparingTo(limit);
        assertThat(volume.passed()).isEqualTo(passed);
    }

    private static DosePolicy policy(String weightKg) {
        return new DosePolicy(LIMITS, List.of(), weightKg == null ? null : new BigDecimal(weightKg));
    }

    private static List<DoseLimit> limit(
            Sclerosant product, SclerosantForm form, BigDecimal mgPerKg, BigDecimal ml, String percents) {
        return Stream.of(percents.split(" "))
                .map(percent -> new DoseLimit(
                        product,
                        form,
                        new BigDecimal(percent),
                        List.of(Vein.GREAT_SAPHENOUS),
                        mgPerKg,
                        ml,
                        null,
                        "label"))
                .toList();
    }

    private boolean isPassed(BigDecimal weightKg, Treatment... treatments) {
        return new DosePolicy(LIMITS, List.of(), weightKg)
                .totals(List.of(treatments)).stream().anyMatch(DosePolicy.Total::passed);
    }

    private static Treatment given(String product, String form, String percent, String ml) {
        return given(
                Sclerosant.valueOf(product), SclerosantForm.valueOf(form), new BigDecimal(percent), new BigDecimal(ml));
    }

    private static Treatment given(Sclerosant product, SclerosantForm form, BigDecimal percent, BigDecimal ml) {
        return given(product, form, form == FOAM ? FoamRatio.ONE_TO_FOUR : null, percent, ml);
    }

    private static Treatment given(
            Sclerosant product, SclerosantForm form, FoamRatio ratio, BigDecimal percent, BigDecimal ml) {
        return new Treatment(Leg.LEFT, Vein.GREAT_SAPHENOUS, product, form, ratio, percent, ml);
    }
}
