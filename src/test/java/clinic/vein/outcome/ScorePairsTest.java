package clinic.vein.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.outcome.ScorePairs.Pair;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScorePairsTest {

    private static final ScorePairs PAIRS =
            new ScorePairs(List.of(new Pair(10, 5, 2), new Pair(4, 4, 1), new Pair(0, 2, 1)));

    @Test
    void the_two_percentages_are_told_apart() {
        assertThat(PAIRS.ratioOfMeans()).as("8 of 24 points").isEqualTo(new BigDecimal("33.3"));
        assertThat(PAIRS.meanOfIndividualChanges())
                .as("50, 50 and 0 percent; who had no score before has no percentage")
                .isEqualTo(new BigDecimal("33.3"));
        assertThat(PAIRS.withScoreBefore()).isEqualTo(3);
        ScorePairs uneven = new ScorePairs(List.of(new Pair(10, 5, 1), new Pair(2, 0, 1)));
        assertThat(uneven.ratioOfMeans()).as("7 of 12").isEqualTo(new BigDecimal("58.3"));
        assertThat(uneven.meanOfIndividualChanges()).as("50 and 100").isEqualTo(new BigDecimal("75.0"));
    }

    @Test
    void a_score_that_stays_the_same_or_rises_is_no_improvement() {
        assertThat(PAIRS.patients()).isEqualTo(4);
        assertThat(PAIRS.notImproved()).isEqualTo(2);
        assertThat(PAIRS.fell(5)).isEqualTo(2);
        assertThat(PAIRS.fell(6)).isZero();
    }

    @Test
    void means_are_rounded_once() {
        ScorePairs pairs = new ScorePairs(List.of(new Pair(1, 0, 1), new Pair(2, 0, 19)));
        assertThat(pairs.before().mean()).isEqualTo(new BigDecimal("1.95"));
        assertThat(pairs.before().oneDecimal()).isEqualTo(new BigDecimal("2.0"));
        assertThat(pairs.before().deviation()).as("root of 0.05").isEqualTo(new BigDecimal("0.22"));
    }

    @Test
    void nobody_has_no_mean() {
        ScorePairs nobody = new ScorePairs(List.of());
        assertThat(nobody.before()).isNull();
        assertThat(nobody.ratioOfMeans()).isNull();
        assertThat(nobody.meanOfIndividualChanges()).isNull();
    }

    /**
     * The sleep gained by ten patients (Cushny and Peebles 1905), with which Student introduced his distribution in 1908, in
     * tenths of an hour: a mean of 1.58 hours, 95 % from 0.70 to 2.46.
     */
    @Test
    void the_interval_of_the_mean_fall_is_students() {
        ScorePairs sleep = new ScorePairs(IntStream.of(12, 24, 13, 13, 0, 10, 18, 8, 46, 14)
                .mapToObj(fall -> new ScorePairs.Pair(fall, 0, 1))
                .toList());
        assertThat(sleep.fall().mean()).isEqualTo(new BigDecimal("15.80"));
        assertThat(sleep.fallInterval()).isEqualTo(new Interval(new BigDecimal("7.00"), new BigDecimal("24.60")));
    }

    @Test
    void one_patient_has_no_interval_and_patients_who_fell_alike_have_a_narrow_one() {
        assertThat(new ScorePairs(List.of(new ScorePairs.Pair(20, 5, 1))).fallInterval())
                .isNull();
        assertThat(new ScorePairs(List.of(new ScorePairs.Pair(20, 5, 7))).fallInterval())
                .isEqualTo(new Interval(new BigDecimal("15.00"), new BigDecimal("15.00")));
    }
}
