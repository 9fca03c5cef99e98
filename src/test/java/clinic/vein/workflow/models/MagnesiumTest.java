package clinic.vein.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Safety of magnesium: 30 is not blocked, 60 needs no review, and an unknown eGFR is never safe. */
class MagnesiumTest {

    private final Table table = Table.of("Magnesium");

    @ParameterizedTest
    @CsvSource({
        "0, BLOCK, magnesium-kidney-severely-reduced",
        "29.9, BLOCK, magnesium-kidney-severely-reduced",
        "30, PRESCRIBER_REVIEW, magnesium-kidney-reduced",
        "59.9, PRESCRIBER_REVIEW, magnesium-kidney-reduced",
        "60, ACCEPTABLE, magnesium-acceptable",
        ", PRESCRIBER_REVIEW, magnesium-kidney-function-unknown"
    })
    void byKidneyFunction(Double egfr, String verdict, String rule) {
        Answer answer = table.evaluate(facts(egfr));
        assertThat(answer.only("verdict")).isEqualTo(verdict);
        assertThat(answer.rules()).containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "HEART_BLOCK, BLOCK, magnesium-heart-block",
        "MYASTHENIA_GRAVIS, BLOCK, magnesium-myasthenia-gravis",
        "CHRONIC_KIDNEY_DISEASE, PRESCRIBER_REVIEW, magnesium-kidney-disease-on-record",
        "NOT_ASKED, PRESCRIBER_REVIEW, magnesium-conditions-not-asked",
        "ASTHMA, ACCEPTABLE, magnesium-acceptable"
    })
    void byCondition(String condition, String verdict, String rule) {
        Answer answer = table.evaluate(facts(90.0, condition));
        assertThat(answer.only("verdict")).isEqualTo(verdict);
        assertThat(answer.rules()).containsExactly(rule);
    }

    @Test
    void medicinesThatNobodyAskedAboutAreNotNone() {
        Answer answer = table.evaluate(facts(90.0).with("medicines", List.of("NOT_ASKED")));
        assertThat(answer.only("verdict")).isEqualTo("PRESCRIBER_REVIEW");
        assertThat(answer.rules()).containsExactly("magnesium-medicines-not-asked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEART_BLOCK", "MYASTHENIA_GRAVIS"})
    void aBlockHoldsWhateverTheKidneysDo(String condition) {
        Stream.of(20.0, 45.0, 90.0, null)
                .forEach(egfr -> assertThat(
                                table.evaluate(facts(egfr, condition)).all("verdict"))
                        .contains("BLOCK")
                        .doesNotContain("ACCEPTABLE"));
    }

    @ParameterizedTest
    @CsvSource({"60", "29.9", "''"})
    void dialysisBlocksWhateverTheResult(String egfr) {
        Answer answer = table.evaluate(
                facts(egfr.isEmpty() ? null : Double.valueOf(egfr)).with("dialysis", true));
        assertThat(answer.rules()).contains("magnesium-dialysis");
        assertThat(answer.all("verdict")).contains("BLOCK").doesNotContain("ACCEPTABLE");
    }

    @Test
    void everyRuleHasACase() {
        assertThat(table.rules())
                .containsExactlyInAnyOrder(
                        "magnesium-kidney-severely-reduced",
                        "magnesium-dialysis",
                        "magnesium-heart-block",
                        "magnesium-myasthenia-gravis",
                        "magnesium-kidney-reduced",
                        "magnesium-kidney-function-unknown",
                        "magnesium-kidney-disease-on-record",
                        "magnesium-conditions-not-asked",
                        "magnesium-medicines-not-asked",
                        "magnesium-acceptable");
    }

    private static Facts facts(Double egfr, String... conditions) {
        return Facts.NONE
                .with("egfr", egfr)
                .with("conditions", List.of(conditions))
                .with("medicines", List.of())
                .with("dialysis", false);
    }
}
