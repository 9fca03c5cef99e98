package clinic.vein.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Other causes of restless legs: each cause, both sides of each threshold. */
@TestInstance(Lifecycle.PER_CLASS)
class RlsCausesTest {

    /** Everything was measured and nothing was found. */
    private static final Facts NOTHING = Facts.NONE
            .with("conditions", List.of())
            .with("medicines", List.of())
            .with("pregnant", false)
            .with("ferritin", 101)
            .with("transferrinSaturation", 20)
            .with("egfr", 60)
            .with("hba1c", 41)
            .with("dialysis", false)
            .with("saturationMayBeHigh", false)
            .with("ageInYears", 18);

    private static final Facts ON_DIALYSIS = NOTHING.with("dialysis", true).with("transferrinSaturation", 19.9);

    private final Table table = Table.of("RlsCauses");

    @Test
    void normalValuesShowNoCause() {
        assertThat(table.evaluate(NOTHING).rules()).isEmpty();
    }

    static Stream<Arguments> causes() {
        return Stream.of(
                arguments("iron-ferritin-low", "IRON", true, NOTHING.with("ferritin", 75)),
                arguments("iron-ferritin-low", "IRON", true, NOTHING.with("ferritin", 0)),
                arguments("iron-saturation-low", "IRON", true, NOTHING.with("transferrinSaturation", 19.9)),
                arguments("iron-intravenous-only", "IRON", false, NOTHING.with("ferritin", 75.1)),
                arguments("iron-intravenous-only", "IRON", false, NOTHING.with("ferritin", 100)),
                arguments("iron-dialysis", "IRON", true, ON_DIALYSIS.with("ferritin", 199.9)),
                arguments(
                        "iron-child",
                        "IRON",
                        true,
                        NOTHING.with("ageInYears", 17).with("ferritin", 49.9)),
                arguments(
                        "iron-dialysis-ferritin-low",
                        "IRON",
                        false,
                        ON_DIALYSIS.with("ferritin", 75).with("transferrinSaturation", 44.9)),
                arguments(
                        "iron-dialysis-saturation-unknown",
                        "IRON_UNKNOWN",
                        false,
                        ON_DIALYSIS.with("ferritin", 75).with("transferrinSaturation", null)),
                arguments(
                        "iron-dialysis-on-record",
                        "IRON_UNKNOWN",
                        false,
                        ON_DIALYSIS
                                .with("conditions", List.of("IRON_DEFICIENCY"))
                                .with("ferritin", null)),
                arguments("iron-age-not-decided", "IRON_UNKNOWN", false, NOTHING.with("ageInYears", null)),
                arguments(
                        "iron-saturation-unknown", "IRON_UNKNOWN", false, NOTHING.with("transferrinSaturation", null)),
                arguments("kidney-severely-reduced", "KIDNEY", false, NOTHING.with("egfr", 29)),
                arguments("kidney-severely-reduced", "KIDNEY", false, NOTHING.with("egfr", 29.9)),
                arguments("kidney-reduced", "KIDNEY", false, NOTHING.with("egfr", 30)),
                arguments("kidney-reduced", "KIDNEY", false, NOTHING.with("egfr", 59.9)),
                arguments("kidney-disease-on-record", "KIDNEY", false, with("CHRONIC_KIDNEY_DISEASE")),
                arguments("diabetes-hba1c", "DIABETES", false, NOTHING.with("hba1c", 48)),
                arguments("diabetes-at-risk", "DIABETES", false, NOTHING.with("hba1c", 42)),
                arguments("diabetes-at-risk", "DIABETES", false, NOTHING.with("hba1c", 47.9)),
                arguments("diabetes-on-record", "DIABETES", false, with("DIABETES")),
                arguments("glucose-unknown", "DIABETES_UNKNOWN", false, NOTHING.with("hba1c", null)),
                arguments("kidney-function-unknown", "KIDNEY_UNKNOWN", false, NOTHING.with("egfr", null)),
                arguments("sleep-apnoea-on-record", "SLEEP_APNOEA", false, with("SLEEP_APNOEA")),
                arguments("pregnancy", "PREGNANCY", true, NOTHING.with("pregnant", true)),
                arguments("pregnancy-unknown", "PREGNANCY_UNKNOWN", false, NOTHING.with("pregnant", "UNKNOWN")),
                arguments("pregnancy-unknown", "PREGNANCY_UNKNOWN", false, NOTHING.with("pregnant", "NOT_ASKED")),
                arguments("conditions-not-asked", "CONDITIONS_UNKNOWN", false, with("NOT_ASKED")),
                arguments(
                        "medicines-not-asked",
                        "MEDICINES_UNKNOWN",
                        false,
                        NOTHING.with("medicines", List.of("NOT_ASKED"))),
                arguments("neuropathy-on-record", "NEUROPATHY", false, with("NEUROPATHY")),
                arguments("parkinsons-on-record", "PARKINSONS", false, with("PARKINSONS")));
    }

    @ParameterizedTest
    @MethodSource("causes")
    void aCause(String rule, String flag, boolean treatFirst, Facts facts) {
        Answer answer = table.evaluate(facts);
        assertThat(answer.rules()).containsExactly(rule);
        assertThat(answer.only("flag")).isEqualTo(flag);
        assertThat(answer.only("treatFirst")).isEqualTo(treatFirst);
        assertThat(answer.only("medicine")).isNull();
        assertThat(answer.only("advice").toString()).isNotBlank();
    }

    @Test
    void ironDeficiencyOnRecordCountsUntilFerritinIsMeasured() {
        assertThat(table.evaluate(with("IRON_DEFICIENCY")).rules()).isEmpty();
        Answer unknown = table.evaluate(with("IRON_DEFICIENCY").with("ferritin", null));
        assertThat(unknown.rules()).containsExactly("iron-deficiency-on-record");
        assertThat(unknown.all("treatFirst")).containsExactly(true);
    }

    @Test
    void aMeasurementReplacesTheRecordedCondition() {
        Facts facts = NOTHING.with("conditions", List.of("CHRONIC_KIDNEY_DISEASE", "DIABETES"))
                .with("egfr", 45)
                .with("hba1c", 60);
        assertThat(table.evaluate(facts).rules()).containsExactly("kidney-reduced", "diabetes-hba1c");
    }

    @Test
    void whatIsOnRecordCountsBesideAnUnknownResult() {
        assertThat(table.evaluate(with("CHRONIC_KIDNEY_DISEASE").with("egfr", null))
                        .rules())
                .containsExactly("kidney-disease-on-record", "kidney-function-unknown");
        assertThat(table.evaluate(with("DIABETES").with("hba1c", null)).rules())
                .containsExactly("diabetes-on-record", "glucose-unknown");
    }

    /** Ferritin 75 and 100, each from above; what is above 100 with enough saturation asks for no iron. */
    @Test
    void theBandsOfIronMeetWithoutGapOrOverlap() {
        assertThat(table.evaluate(NOTHING.with("ferritin", 75)).rules()).containsExactly("iron-ferritin-low");
        assertThat(table.evaluate(NOTHING.with("ferritin", 75.1)).rules()).containsExactly("iron-intravenous-only");
        assertThat(table.evaluate(NOTHING.with("ferritin", 100)).rules()).containsExactly("iron-intravenous-only");
        assertThat(table.evaluate(NOTHING.with("ferritin", 100.1)).rules()).isEmpty();
    }

    @Test
    void ironIntoAVeinOnlyAlsoWhereTheSaturationIsUnknown() {
        assertThat(table.evaluate(NOTHING.with("ferritin", 90).with("transferrinSaturation", null))
                        .rules())
                .containsExactly("iron-intravenous-only", "iron-saturation-unknown");
    }

    @ParameterizedTest
    @ValueSource(ints = {75, 90})
    void noIronWhereTheSaturationIsAtTheCeiling(int ferritin) {
        Facts low = NOTHING.with("ferritin", ferritin);
        assertThat(table.evaluate(low.with("transferrinSaturation", 44.9)).rules())
                .hasSize(1);
        assertThat(table.evaluate(low.with("transferrinSaturation", 45)).rules())
                .isEmpty();
        Facts child = NOTHING.with("ageInYears", 17).with("ferritin", 49);
        assertThat(table.evaluate(child.with("transferrinSaturation", 44.9)).rules())
                .containsExactly("iron-child");
        assertThat(table.evaluate(child.with("transferrinSaturation", 45)).rules())
                .isEmpty();
        Facts onRecord = with("IRON_DEFICIENCY").with("ferritin", null);
        assertThat(table.evaluate(onRecord.with("transferrinSaturation", 45)).rules())
                .isEmpty();
    }

    @Test
    void onDialysisSaturationCountsOnlyWithFerritinUnder200() {
        assertThat(table.evaluate(ON_DIALYSIS.with("ferritin", 200)).rules()).isEmpty();
        assertThat(table.evaluate(ON_DIALYSIS.with("ferritin", 199).with("transferrinSaturation", 20))
                        .rules())
                .isEmpty();
        assertThat(table.evaluate(ON_DIALYSIS.with("ferritin", 75)).rules())
                .as("by mouth is for whoever is not on dialysis")
                .containsExactly("iron-dialysis");
        assertThat(table.evaluate(ON_DIALYSIS
                                .with("conditions", List.of("IRON_DEFICIENCY"))
                                .with("ferritin", null))
                        .rules())
                .containsExactly("iron-dialysis-on-record");
    }

    /** On dialysis low ferritin alone decides nothing, and is not passed over either. */
    @Test
    void lowFerritinOnDialysisIsForTheKidneyTeam() {
        Facts low = ON_DIALYSIS.with("ferritin", 75);
        assertThat(table.evaluate(low.with("transferrinSaturation", 20)).rules())
                .containsExactly("iron-dialysis-ferritin-low");
        assertThat(table.evaluate(low.with("transferrinSaturation", null)).rules())
                .containsExactly("iron-dialysis-saturation-unknown");
        assertThat(table.evaluate(low.with("transferrinSaturation", 45)).rules())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 18})
    void noIronWhileTheSaturationMayBeAtTheCeiling(int age) {
        Facts open = NOTHING.with("ageInYears", age)
                .with("transferrinSaturation", null)
                .with("saturationMayBeHigh", true);
        for (int ferritin : new int[] {10, 49, 75, 90}) {
            assertThat(table.evaluate(open.with("ferritin", ferritin)).all("flag"))
                    .doesNotContain("IRON");
        }
        assertThat(table.evaluate(open.with("ferritin", null).with("conditions", List.of("IRON_DEFICIENCY")))
                        .all("flag"))
                .doesNotContain("IRON");
    }

    @Test
    void aChildHasAThresholdOfItsOwn() {
        Facts child = NOTHING.with("ageInYears", 17);
        assertThat(table.evaluate(child.with("ferritin", 50)).rules()).isEmpty();
        assertThat(table.evaluate(child.with("transferrinSaturation", 19)).rules())
                .isEmpty();
        assertThat(table.evaluate(NOTHING.with("ferritin", 49)).rules()).containsExactly("iron-ferritin-low");
    }

    @Test
    void whatIsTreatedFirstSaysWhenToLookAgain() {
        assertThat(table.evaluate(NOTHING.with("ferritin", 75)).only("lookAgainWeeks"))
                .isEqualTo(12);
        assertThat(table.evaluate(NOTHING.with("ferritin", 90)).only("lookAgainWeeks"))
                .isNull();
    }

    @Test
    void otherConditionsAreNoCause() {
        assertThat(table.evaluate(with("ASTHMA")).rules()).isEmpty();
    }

    @Test
    void everyRuleHasACase() {
        assertThat(table.rules())
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                causes().map(each -> each.get()[0].toString()), Stream.of("iron-deficiency-on-record"))
                        .flatMap(each -> each)
                        .distinct()
                        .toList());
    }

    @Test
    void whatIsTreatedFirstIsSaidToBeLocalPolicy() {
        Decision decision = Table.read("RlsCauses").getModelElementById("RlsCauses");
        DecisionTable rules = (DecisionTable) decision.getExpression();
        for (Rule rule : rules.getRules()) {
            boolean treatFirst = rule.getOutputEntries().stream()
                    .anyMatch(each -> each.getTextContent().trim().equals("true"));
            if (treatFirst) {
                assertThat(rule.getDescription().getTextContent().toLowerCase(Locale.ROOT))
                        .as(rule.getId())
                        .contains("local policy");
            }
        }
    }

    private static Facts with(String condition) {
        return NOTHING.with("conditions", List.of(condition));
    }
}
