package clinic.vein.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import clinic.vein.kernel.Violation;
import clinic.vein.kernel.Violations;
import clinic.vein.kernel.quantity.Measured;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values in the wrong unit ask, impossible ones are refused, and each result has its day. */
class WorkUpTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);
    private static final LocalDate BORN = LocalDate.of(1970, 1, 31);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FERRITIN               | 7500  | 7500 looks like ng/dL; that is 75 µg/L. Enter µg/L (the same as ng/mL).
            FERRITIN               | 1001  | 1001 looks like ng/dL; that is 10 µg/L. Enter µg/L (the same as ng/mL). Or confirm that it is right.
            TRANSFERRIN_SATURATION | 0.18  | 0.18 looks like a fraction; that is 18 %. Enter per cent. Or confirm that it is right.
            TRANSFERRIN_SATURATION | 1     | 1 looks like a fraction; that is 100 %. Enter per cent. Or confirm that it is right.
            EGFR                   | 1.5   | 1.5 looks like mL/s; that is 90 mL/min. Enter mL/min. Or confirm that it is right.
            HBA1C                  | 6.5   | 6.5 looks like percent; 6.5 % is 48 mmol/mol. Enter mmol/mol.
            HBA1C                  | 14.9  | 14.9 looks like percent; 14.9 % is 139 mmol/mol. Enter mmol/mol.
            HBA1C                  | 19.9  | 19.9 looks like percent; 19.9 % is 194 mmol/mol. Enter mmol/mol. Or confirm that it is right.
            """)
    void aValueThatLooksLikeAnotherUnitIsRefusedWithAQuestion(Measure measure, BigDecimal value, String question) {
        assertThat(check(workUp(measure, value, Set.of())))
                .extracting(Violation::field, Violation::code, Violation::message)
                .containsExactly(tuple(measure.field(), "wrong.unit", question));
    }

    @ParameterizedTest
    @CsvSource({
        "FERRITIN, 1000",
        "FERRITIN, 0",
        "TRANSFERRIN_SATURATION, 1.1",
        "TRANSFERRIN_SATURATION, 100",
        "EGFR, 3.5",
        "EGFR, 0",
        "HBA1C, 20",
        "HBA1C, 200"
    })
    void aValueInItsUnitIsTaken(Measure measure, BigDecimal value) {
        assertThat(check(workUp(measure, value, Set.of()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"FERRITIN, 2500", "TRANSFERRIN_SATURATION, 1", "EGFR, 3", "HBA1C, 15"})
    void whoeverConfirmsAValueIsNotAskedAgain(Measure measure, BigDecimal value) {
        assertThat(check(workUp(measure, value, Set.of(measure)))).isEmpty();
        assertThat(check(workUp(measure, value, Set.of()))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"FERRITIN, 7500", "HBA1C, 6.5"})
    void whatCannotBeTrueCannotBeConfirmed(Measure measure, BigDecimal value) {
        assertThat(check(workUp(measure, value, Set.of(measure))))
                .extracting(Violation::code)
                .containsExactly("wrong.unit");
    }

    @ParameterizedTest
    @CsvSource({
        "FERRITIN, -1",
        "TRANSFERRIN_SATURATION, 100.1",
        "EGFR, 200.1",
        "HBA1C, 200.1",
        "HBA1C, 0",
        "HBA1C, -6.5"
    })
    void whatIsOutOfRangeIsRefusedWithItsRange(Measure measure, BigDecimal value) {
        assertThat(check(workUp(measure, value, Set.of(measure))))
                .extracting(Violation::field, Violation::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(measure.field(), "out.of.range"));
    }

    @Test
    void everyResultNeedsADay() {
        WorkUp undated = new WorkUp(null, ferritin("10"), null, null, null, null, null, null, null, null);
        assertThat(check(undated)).extracting(Violation::field).containsExactly("workUp.takenOn");
        WorkUp dated = new WorkUp(
                null,
                ferritin("10"),
                null,
                null,
                null,
                null,
                null,
                new WorkUp.OtherDays(TODAY, null, null, null, null, null),
                null,
                null);
        assertThat(check(dated)).isEmpty();
        assertThat(dated.takenOn(Measure.FERRITIN)).isEqualTo(TODAY);
    }

    @Test
    void daysLieBetweenBirthAndToday() {
        WorkUp workUp = new WorkUp(
                TODAY.plusDays(1),
                null,
                null,
                null,
                null,
                null,
                null,
                new WorkUp.OtherDays(null, null, BORN.minusDays(1), null, null, null),
                null,
                null);
        assertThat(check(workUp))
                .extracting(Violation::field)
                .containsExactly("workUp.otherDays.egfr", "workUp.takenOn");
    }

    @Test
    void aHalfFilledFormIsReadAsFarAsItGoes() throws Exception {
        WorkUp read = new DraftWorkUp().read(new ObjectMapper().readTree("""
                {"workUp": {"takenOn": "2026-03", "ferritin": 40, "egfr": "seventy", "dialysis": true,
                 "otherDays": {"ferritin": "2026-02-01"}, "confirmed": ["FERRITIN", "SHOE_SIZE"]}}"""));
        assertThat(read)
                .isEqualTo(new WorkUp(
                        null,
                        ferritin("40"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        new WorkUp.OtherDays(LocalDate.of(2026, 2, 1), null, null, null, null, null),
                        true,
                        Set.of(Measure.FERRITIN)));
    }

    /** The day is the measure's own, and a day that is known counts more than none. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-02-01, 10",
        "2026-02-01, 2026-03-01, 20",
        "2026-03-01, 2026-03-01, 10",
        ", 2026-03-01, 20",
        "2026-03-01, , 10",
        ", , 10"
    })
    void ofTwoResultsTheLaterCounts(LocalDate day, LocalDate otherDay, String counts) {
        WorkUp both = ferritinOf("10", day).besides(ferritinOf("20", otherDay));
        assertThat(both.value(Measure.FERRITIN)).isEqualByComparingTo(counts);
        assertThat(both.takenOn(Measure.FERRITIN)).isEqualTo("10".equals(counts) ? day : otherDay);
    }

    @Test
    void whatOnlyOneOfThemHasIsKept() {
        WorkUp both = ferritinOf("10", BORN).besides(workUp(Measure.TSH, BigDecimal.ONE, Set.of(Measure.TSH)));
        assertThat(both.value(Measure.FERRITIN)).isEqualByComparingTo("10");
        assertThat(both.takenOn(Measure.TSH)).isEqualTo(TODAY);
        assertThat(both.confirmed()).containsExactly(Measure.TSH);
        assertThat(both.without(Measure.FERRITIN).value(Measure.FERRITIN)).isNull();
        assertThat(both.without(Measure.FERRITIN).value(Measure.TSH)).isEqualByComparingTo("1");
    }

    private static WorkUp ferritinOf(String value, @Nullable LocalDate day) {
        return new WorkUp(day, ferritin(value), null, null, null, null, null, null, null, null);
    }

    private static WorkUp workUp(Measure measure, BigDecimal value, Set<Measure> confirmed) {
        return new WorkUp(
                TODAY,
                measure == Measure.FERRITIN ? exactly(measure, value) : null,
                measure == Measure.TRANSFERRIN_SATURATION ? exactly(measure, value) : null,
                measure == Measure.EGFR ? exactly(measure, value) : null,
                measure == Measure.HBA1C ? exactly(measure, value) : null,
                measure == Measure.HAEMOGLOBIN ? exactly(measure, value) : null,
                measure == Measure.TSH ? exactly(measure, value) : null,
                null,
                null,
                confirmed);
    }

    private static Measured exactly(Measure measure, BigDecimal value) {
        return Measured.exactly(value, measure.unit());
    }

    private static Measured ferritin(String value) {
        return exactly(Measure.FERRITIN, new BigDecimal(value));
    }

    private static List<Violation> check(WorkUp workUp) {
        Violations violations = new Violations();
        workUp.check(violations, TODAY, BORN);
        return violations.list();
    }
}
