package clinic.vein.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KaplanMeierTest {

    /**
     * Weeks of remission under 6-mercaptopurine, Freireich and others 1963 (Blood 21:699), as tabulated by Cox and Oakes 1984,
     * table 1.1: the example of most textbooks. The signs: back, or still well when last seen.
     */
    private static final List<Followed> REMISSIONS = List.of(
            new Followed(6, true, 3),
            new Followed(6, false, 1),
            new Followed(7, true, 1),
            new Followed(9, false, 1),
            new Followed(10, true, 1),
            new Followed(10, false, 1),
            new Followed(11, false, 1),
            new Followed(13, true, 1),
            new Followed(16, true, 1),
            new Followed(17, false, 1),
            new Followed(19, false, 1),
            new Followed(20, false, 1),
            new Followed(22, true, 1),
            new Followed(23, true, 1),
            new Followed(25, false, 1),
            new Followed(32, false, 2),
            new Followed(34, false, 1),
            new Followed(35, false, 1));

    /**
     * The textbooks print what is still well: 0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448; the intervals are those that SAS
     * and R's survfit with conf.type = "log-log" give, from 1 less the upper to 1 less the lower limit.
     */
    @ParameterizedTest
    @CsvSource({
        "6, 21, 3, 14.3, 4.8, 38.0",
        "7, 17, 4, 19.3, 7.7, 43.7",
        "10, 15, 5, 24.7, 11.1, 49.7",
        "13, 12, 6, 31.0, 15.1, 56.8",
        "16, 11, 7, 37.3, 19.5, 63.2",
        "22, 7, 8, 46.2, 25.3, 73.2",
        "23, 6, 9, 55.2, 32.0, 81.2"
    })
    void the_example_of_the_textbooks(int week, long atRisk, long back, String percent, String low, String high) {
        KaplanMeier estimate = KaplanMeier.at(week, REMISSIONS);
        assertThat(estimate.atRisk()).isEqualTo(atRisk);
        assertThat(estimate.back()).isEqualTo(back);
        assertThat(estimate.percent()).isEqualTo(new BigDecimal(percent));
        assertThat(estimate.interval()).isEqualTo(new Interval(new BigDecimal(low), new BigDecimal(high)));
    }

    /** Bewick, Cheek and Ball 2004, Critical Care 8:389, table 2: of eight, 0.750, 0.625, 0.500 and 0.333 survive. */
    @ParameterizedTest
    @CsvSource({"1, 8, 25.0", "4, 6, 37.5", "5, 5, 50.0", "9, 3, 66.7", "22, 1, 100.0"})
    void the_example_of_critical_care(int day, long atRisk, String percent) {
        List<Followed> followed = List.of(
                new Followed(1, true, 2),
                new Followed(4, true, 1),
                new Followed(5, true, 1),
                new Followed(6, false, 1),
                new Followed(9, true, 1),
                new Followed(9, false, 1),
                new Followed(22, true, 1));
        assertThat(KaplanMeier.at(day, followed).atRisk()).isEqualTo(atRisk);
        assertThat(KaplanMeier.at(day, followed).percent()).isEqualTo(new BigDecimal(percent));
    }

    @Test
    void the_well_who_are_not_yet_due_count_for_as_long_as_is_known_of_them() {
        List<Followed> followed =
                List.of(new Followed(6, true, 5), new Followed(6, false, 45), new Followed(12, false, 50));
        KaplanMeier estimate = KaplanMeier.at(12, followed);
        assertThat(estimate.percent()).as("not 5 of 55").isEqualTo(new BigDecimal("5.0"));
        assertThat(estimate.atRisk()).isEqualTo(50);
        KaplanMeier early = KaplanMeier.at(12, List.of(new Followed(6, true, 5), new Followed(6, false, 45)));
        assertThat(early.percent()).as("not 5 of 5").isNull();
        assertThat(early.atRisk()).isZero();
    }

    @Test
    void where_nobody_or_everybody_has_it_back_there_is_an_interval_all_the_same() {
        assertThat(KaplanMeier.at(12, List.of(new Followed(12, false, 20))).interval())
                .isEqualTo(new Interval(new BigDecimal("0.0"), new BigDecimal("16.1")));
        assertThat(KaplanMeier.at(12, List.of(new Followed(12, true, 20))).interval())
                .isEqualTo(new Interval(new BigDecimal("83.9"), new BigDecimal("100.0")));
    }

    /** Efron 1967: whoever is no longer followed hands their share to all who are followed longer. */
    @Test
    void the_same_comes_out_when_shares_are_handed_on() {
        Random random = new Random(20261129);
        for (int round = 0; round < 200; round++) {
            List<Followed> followed = new ArrayList<>();
            for (int months : new int[] {0, 6, 12, 24}) {
                followed.add(new Followed(months, false, random.nextInt(9)));
                if (months > 0) {
                    followed.add(new Followed(months, true, random.nextInt(9)));
                }
            }
            for (int months : new int[] {12, 24}) {
                KaplanMeier estimate = KaplanMeier.at(months, followed);
                if (estimate.percent() != null) {
                    assertThat(estimate.percent().doubleValue())
                            .as("%s", followed)
                            .isCloseTo(100 * handedOn(months, followed), within(0.051));
                }
            }
        }
    }

    private static double handedOn(int until, List<Followed> followed) {
        List<double[]> patients = new ArrayList<>();
        followed.forEach(each -> {
            for (int i = 0; i < each.patients(); i++) {
                patients.add(new double[] {each.months(), each.back() ? 0 : 1, 1});
            }
        });
        patients.sort((a, b) -> a[0] != b[0] ? Double.compare(a[0], b[0]) : Double.compare(a[1], b[1]));
        double back = 0;
        for (int i = 0; i < patients.size(); i++) {
            double[] patient = patients.get(i);
            if (patient[1] == 0) {
                back += patient[0] <= until ? patient[2] : 0;
            } else {
                int longer = patients.size() - i - 1;
                for (double[] other : patients.subList(i + 1, patients.size())) {
                    other[2] += patient[2] / longer;
                }
            }
        }
        return back / patients.size();
    }
}
