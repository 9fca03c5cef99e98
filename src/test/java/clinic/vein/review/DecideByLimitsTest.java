package clinic.vein.review;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.quantity.Bound;
import clinic.vein.kernel.quantity.Measured;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A limit is used where it decides, and otherwise counts as unknown: on each side of each number of a table. */
class DecideByLimitsTest {

    private static final Map<Measure, List<BigDecimal>> EDGES = Map.of(
            Measure.FERRITIN, numbers("75", "100"),
            Measure.TRANSFERRIN_SATURATION, numbers("20"),
            Measure.EGFR, numbers("30", "60"),
            Measure.HBA1C, numbers("48"));

    @ParameterizedTest
    @CsvSource({
        "BELOW, 15, CURRENT, ",
        "BELOW, 75, CURRENT, ",
        "AT_MOST, 75, CURRENT, ",
        "AT_MOST, 75.1, UNDECIDED, 75",
        "BELOW, 76, UNDECIDED, 75",
        "BELOW, 100, UNDECIDED, 75",
        "AT_MOST, 100, UNDECIDED, 75",
        "BELOW, 200, UNDECIDED, 75 100",
        "ABOVE, 50, UNDECIDED, 75 100",
        "AT_LEAST, 75, UNDECIDED, 75 100",
        "ABOVE, 75, UNDECIDED, 100",
        "AT_LEAST, 100, UNDECIDED, 100",
        "ABOVE, 100, CURRENT, ",
        "AT_LEAST, 100.1, CURRENT, ",
        "BELOW, 0, UNDECIDED, "
    })
    void ferritin(Bound bound, BigDecimal number, DatedResult.State state, String openAt) {
        DatedResult decided = decide(Map.of(Measure.FERRITIN, measured(bound, number, "µg/L")))
                .get(0);
        assertThat(decided.state()).isEqualTo(state);
        assertThat(decided.openAt()).isEqualTo(openAt == null ? List.of() : numbers(openAt.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "ABOVE, 90, CURRENT",
        "AT_LEAST, 60, CURRENT",
        "ABOVE, 59, UNDECIDED",
        "BELOW, 60, UNDECIDED",
        "BELOW, 30, CURRENT",
        "AT_MOST, 30, UNDECIDED",
        "AT_LEAST, 30, UNDECIDED"
    })
    void kidneyFunction(Bound bound, BigDecimal number, DatedResult.State state) {
        assertThat(decide(Map.of(Measure.EGFR, measured(bound, number, "mL/min")))
                        .get(2)
                        .state())
                .isEqualTo(state);
    }

    /** With saturation unknown no rule asks for more of ferritin than 100; with it known to be low, one asks for 200. */
    @Test
    void twoLimitsThatDecideEachAloneAndNotTogetherCountAsUnknown() {
        Map<Measure, Measured> results = Map.of(
                Measure.FERRITIN, measured(Bound.ABOVE, new BigDecimal("120"), "µg/L"),
                Measure.TRANSFERRIN_SATURATION, measured(Bound.BELOW, new BigDecimal("15"), "%"));
        DecideByLimits limits = new DecideByLimits(
                Map.of(
                        Measure.FERRITIN, numbers("75", "100", "200"),
                        Measure.TRANSFERRIN_SATURATION, numbers("20")),
                DecideByLimitsTest::dialysis);
        assertThat(limits.decide(dated(results)))
                .filteredOn(each -> each.result() != null)
                .extracting(DatedResult::state)
                .containsOnly(DatedResult.State.UNDECIDED);
        assertThat(limits.known()).isEmpty();
    }

    @Test
    void whatIsKnownExactlyOrNotAtAllStaysAsItIs() {
        DecideByLimits limits = new DecideByLimits(EDGES, DecideByLimitsTest::fired);
        List<DatedResult> results = dated(Map.of(
                Measure.FERRITIN, Measured.exactly(new BigDecimal("75"), "µg/L"),
                Measure.EGFR, measured(Bound.ABOVE, new BigDecimal("90"), "mL/min")));
        assertThat(limits.decide(results)).isEqualTo(results);
        assertThat(limits.known()).containsOnlyKeys(Measure.FERRITIN, Measure.EGFR);
        assertThat(limits.known().get(Measure.FERRITIN)).isEqualByComparingTo("75");
        assertThat(limits.known().get(Measure.EGFR)).isGreaterThan(new BigDecimal("90"));
    }

    private static Set<String> dialysis(Map<Measure, BigDecimal> values) {
        Set<String> fired = fired(values);
        if (under(values, Measure.FERRITIN, "200") && under(values, Measure.TRANSFERRIN_SATURATION, "20")) {
            fired.add("iron-dialysis");
        }
        return fired;
    }

    private static Set<String> fired(Map<Measure, BigDecimal> values) {
        Set<String> fired = new HashSet<>();
        EDGES.keySet().stream().filter(each -> !values.containsKey(each)).forEach(each -> fired.add(each + " unknown"));
        BigDecimal ferritin = values.get(Measure.FERRITIN);
        if (ferritin != null && ferritin.compareTo(new BigDecimal("75")) <= 0) {
            fired.add("low");
        } else if (ferritin != null && ferritin.compareTo(new BigDecimal("100")) <= 0) {
            fired.add("intravenous");
        }
        if (under(values, Measure.EGFR, "30")) {
            fired.add("severely reduced");
        } else if (under(values, Measure.EGFR, "60")) {
            fired.add("reduced");
        }
        return fired;
    }

    private static boolean under(Map<Measure, BigDecimal> values, Measure measure, String edge) {
        return values.containsKey(measure) && values.get(measure).compareTo(new BigDecimal(edge)) < 0;
    }

    private static List<DatedResult> decide(Map<Measure, Measured> results) {
        return new DecideByLimits(EDGES, DecideByLimitsTest::fired).decide(dated(results));
    }

    private static List<DatedResult> dated(Map<Measure, Measured> results) {
        Map<Measure, DatedResult> dated = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            Measured result = results.get(measure);
            dated.put(
                    measure,
                    DatedResult.of(
                            measure,
                            result,
                            LocalDate.of(2026, 3, 1),
                            result == null ? DatedResult.State.MISSING : DatedResult.State.CURRENT));
        }
        return List.copyOf(dated.values());
    }

    private static Measured measured(Bound bound, BigDecimal number, String unit) {
        return new Measured(bound.sign() + number, bound, number, unit);
    }

    private static List<BigDecimal> numbers(String... numbers) {
        return List.of(numbers).stream().map(BigDecimal::new).toList();
    }
}
