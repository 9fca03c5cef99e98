package clinic.vein.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The two-level Wells score from -2 to 9 and the safer edges of superficial vein thrombosis, by name. */
class ThrombosisTest {

    private static final List<String> ITEMS = List.of(
            "activeCancer",
            "paralysisOrPlaster",
            "bedriddenOrSurgery",
            "tenderDeepVeins",
            "wholeLegSwollen",
            "calfLarger",
            "pittingOedema",
            "collateralVeins",
            "previousDvt",
            "alternativeDiagnosis");

    private final Table score = Table.of("DeepVeinThrombosis", "WellsScore");
    private final Table exceptions = Table.of("DeepVeinThrombosis", "DvtException");
    private final Table result = Table.of("DeepVeinThrombosis", "DeepVeinThrombosis");
    private final Table superficial = Table.of("SuperficialVeinThrombosis", "SuperficialVeinThrombosis");
    private final Table scan = Table.of("SuperficialVeinThrombosis", "SuperficialVeinThrombosisScan");

    @ParameterizedTest
    @CsvSource({
        "wells-active-cancer, activeCancer, 1",
        "wells-paralysis-or-plaster, paralysisOrPlaster, 1",
        "wells-bedridden-or-surgery, bedriddenOrSurgery, 1",
        "wells-tender-deep-veins, tenderDeepVeins, 1",
        "wells-whole-leg-swollen, wholeLegSwollen, 1",
        "wells-calf-larger, calfLarger, 1",
        "wells-pitting-oedema, pittingOedema, 1",
        "wells-collateral-veins, collateralVeins, 1",
        "wells-previous-dvt, previousDvt, 1",
        "wells-alternative-diagnosis, alternativeDiagnosis, -2"
    })
    void anItem(String rule, String item, int points) {
        Answer answer = score.evaluate(all(false).with(item, true));
        assertThat(answer.rules()).containsExactly(rule);
        assertThat(answer.only("points")).isEqualTo(points);
        assertThat(score.evaluate(all(false).with(item, null)).rules())
                .as("not answered is not yes")
                .isEmpty();
    }

    @Test
    void theScoreGoesFromMinusTwoToNine() {
        assertThat(sum(all(false))).isZero();
        assertThat(sum(all(false).with("alternativeDiagnosis", true))).isEqualTo(-2);
        assertThat(sum(all(true).with("alternativeDiagnosis", false))).isEqualTo(9);
        assertThat(sum(all(true))).isEqualTo(7);
        assertThat(score.rules()).hasSize(ITEMS.size());
    }

    /** Visible varicose veins do not score: the table has no input for them, and says so. */
    @Test
    void varicoseVeinsDoNotScore() {
        assertThat(sum(all(false).with("visible", true).with("varicoseVeins", true)))
                .isZero();
        Rule rule = Table.read("DeepVeinThrombosis").getModelElementById("wells-collateral-veins");
        assertThat(rule.getDescription().getTextContent()).contains("Visible varicose veins do not score");
    }

    @ParameterizedTest
    @CsvSource({
        "-2, false, dvt-unlikely, UNLIKELY",
        "1, false, dvt-unlikely, UNLIKELY",
        "2, false, dvt-likely, LIKELY",
        "9, false, dvt-likely, LIKELY",
        "-2, true, dvt-same-day-hospital, HOSPITAL_TODAY",
        "1, true, dvt-same-day-hospital, HOSPITAL_TODAY",
        "2, true, dvt-same-day-hospital, HOSPITAL_TODAY"
    })
    void theResult(int points, boolean exception, String rule, String expected) {
        Answer answer = result.evaluate(
                Facts.NONE.with("score", points).with("exception", exception).with("open", false));
        assertThat(answer.rules()).containsExactly(rule);
        assertThat(answer.only("result")).isEqualTo(expected);
    }

    /** What was not examined is not a no: unless it is likely without it, the leg is examined today. */
    @ParameterizedTest
    @CsvSource({
        "-2, false, dvt-incomplete, INCOMPLETE, EXAMINE_TODAY",
        "1, false, dvt-incomplete, INCOMPLETE, EXAMINE_TODAY",
        "2, false, dvt-likely, LIKELY, SCAN_TODAY",
        "0, true, dvt-same-day-hospital, HOSPITAL_TODAY, EMERGENCY"
    })
    void theResultWithAnOpenItem(int least, boolean exception, String rule, String expected, String outcome) {
        Answer answer = result.evaluate(
                Facts.NONE.with("score", least).with("exception", exception).with("open", true));
        assertThat(answer.rules()).containsExactly(rule);
        assertThat(answer.only("result")).isEqualTo(expected);
        assertThat(answer.only("outcome")).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "18, d-dimer-up-to-50, 500",
        "50, d-dimer-up-to-50, 500",
        "51, d-dimer-over-50, 510",
        "80, d-dimer-over-50, 800",
        "101, d-dimer-over-50, 1010"
    })
    void theThresholdOfTheDDimerRisesWithTheAge(int age, String rule, int threshold) {
        Answer answer = Table.of("DeepVeinThrombosis", "DDimerThreshold").evaluate(Facts.NONE.with("ageInYears", age));
        assertThat(answer.rules()).containsExactly(rule);
        assertThat(((Number) answer.only("threshold")).intValue()).isEqualTo(threshold);
    }

    @ParameterizedTest
    @CsvSource({
        "true, NO, POSITIVE",
        "true, YES, POSITIVE",
        "true, UNKNOWN, POSITIVE",
        "false, NO, NEGATIVE",
        "false, YES, NOT_RELIABLE",
        "false, UNKNOWN, NOT_RELIABLE"
    })
    void aNegativeDDimerIsReliedOnOnlyWithoutAnticoagulation(boolean high, String anticoagulated, String expected) {
        assertThat(Table.of("DeepVeinThrombosis", "DDimer")
                        .evaluate(Facts.NONE.with("atOrAboveThreshold", high).with("anticoagulated", anticoagulated))
                        .only("result"))
                .isEqualTo(expected);
    }

    @Test
    void theTimingsAreSaid() {
        Answer likely = result.evaluate(
                Facts.NONE.with("score", 2).with("exception", false).with("open", false));
        assertThat(likely.only("now").toString()).contains("within 4 hours");
        assertThat(likely.only("otherwise").toString()).contains("interim", "within 24 hours");
        assertThat(likely.only("after").toString()).contains("D-dimer", "6 to 8 days");
        Answer unlikely = result.evaluate(
                Facts.NONE.with("score", 1).with("exception", false).with("open", false));
        assertThat(unlikely.only("now").toString()).contains("D-dimer", "within 4 hours");
    }

    @ParameterizedTest
    @CsvSource({
        "dvt-pregnant-or-post-partum, true, false, false, 40",
        "dvt-embolism-symptoms, false, true, false, 40",
        "dvt-arm, false, false, true, 40",
        "dvt-under-18, false, false, false, 17",
        ", false, false, false, 18"
    })
    void anException(String rule, boolean pregnant, boolean embolism, boolean arm, int age) {
        Facts facts = Facts.NONE
                .with("pregnantOrPostPartum", pregnant)
                .with("embolismSymptoms", embolism)
                .with("armAffected", arm)
                .with("ageInYears", age);
        assertThat(exceptions.evaluate(facts).rules())
                .containsExactlyElementsOf(rule == null ? List.of() : List.of(rule));
    }

    /** Named cases: 3.0 and 3.1 cm from the junction; 4.9, 5.0 and 5.1 cm long. */
    @ParameterizedTest
    @CsvSource({
        "0, 1, HIGH, svt-near-junction",
        "3.0, 5.0, HIGH, svt-near-junction",
        "3.0, , HIGH, svt-near-junction",
        "3.1, 4.9, LOW, svt-short",
        "3.1, 5.0, INTERMEDIATE, svt-long",
        "3.1, 5.1, INTERMEDIATE, svt-long",
        "30, 4.9, LOW, svt-short",
        "30, 5.0, INTERMEDIATE, svt-long",
        "3.1, , UNKNOWN, svt-length-unknown",
        ", 4.9, UNKNOWN, svt-distance-unknown",
        ", 5.0, UNKNOWN, svt-distance-unknown",
        ", , UNKNOWN, svt-distance-unknown"
    })
    void aSuperficialVeinThrombosis(Double distanceCm, Double lengthCm, String risk, String rule) {
        Answer answer =
                superficial.evaluate(Facts.NONE.with("distanceCm", distanceCm).with("lengthCm", lengthCm));
        assertThat(answer.rules()).containsExactly(rule);
        assertThat(answer.only("risk")).isEqualTo(risk);
    }

    @ParameterizedTest
    @ValueSource(strings = {"svt-near-junction", "svt-long"})
    void theDurationIsTheCliniciansToDecide(String rule) {
        Rule element = Table.read("SuperficialVeinThrombosis").getModelElementById(rule);
        assertThat(element.getTextContent()).contains("the clinician decides");
        assertThat(element.getDescription().getTextContent()).contains("Sources differ", "local policy");
    }

    @Test
    void aClotAboveTheKneeIsScanned() {
        assertThat(scan.evaluate(Facts.NONE.with("aboveKnee", true)).rules()).containsExactly("svt-above-knee");
        assertThat(scan.evaluate(Facts.NONE.with("aboveKnee", false)).rules()).isEmpty();
    }

    private int sum(Facts facts) {
        return score.evaluate(facts).outputs().stream()
                .mapToInt(each -> ((Number) each.get("points")).intValue())
                .sum();
    }

    private static Facts all(boolean answer) {
        return ITEMS.stream().reduce(Facts.NONE, (facts, item) -> facts.with(item, answer), (one, other) -> other);
    }
}
