package clinic.vein.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every decision table, so that a clinician can read it and a rule can be named years later. */
class DecisionConventionTest {

    static Stream<Decision> decisions() {
        return Table.decisions();
    }

    @Test
    void theDecisionsAreTheAgreedOnes() {
        assertThat(decisions().map(Decision::getId))
                .containsExactlyInAnyOrder(
                        "Pathway",
                        "Urgency",
                        "RlsPositive",
                        "VeinSigns",
                        "VeinCriterion",
                        "OpenVeinQuestions",
                        "AdviceReasons",
                        "DuePolicy",
                        "AssessmentAim",
                        "RedFlagCall",
                        "NoShowSafeguards",
                        "ComplicationFrequency",
                        "FollowUpRedFlags",
                        "TreatmentOptions",
                        "RlsCauses",
                        "RlsMedicines",
                        "RlsWorkUp",
                        "RlsTreatment",
                        "Magnesium",
                        "MagnesiumSpacing",
                        "ReviewAdvice",
                        "WellsScore",
                        "DvtException",
                        "DeepVeinThrombosis",
                        "DDimerThreshold",
                        "DDimer",
                        "SuperficialVeinThrombosis",
                        "SuperficialVeinThrombosisScan",
                        "SclerotherapySafety",
                        "SclerosantDose",
                        "ConsentRisks",
                        "SessionInterval",
                        "Compression",
                        "Aftercare");
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void everyRuleHasAStableIdAndItsSource(Decision decision) {
        for (Rule rule : table(decision).getRules()) {
            assertThat(rule.getId()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(rule.getDescription()).as(rule.getId()).isNotNull();
            assertThat(rule.getDescription().getTextContent())
                    .as(rule.getId())
                    .containsPattern("V1|V2|GK|[Ll]ocal policy");
        }
    }

    @Test
    void ruleIdsAreUniqueAmongAllTables() {
        assertThat(decisions().map(DecisionConventionTest::table).flatMap(table -> table.getRules().stream()))
                .extracting(Rule::getId)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void columnsAreInPlainWords(Decision decision) {
        assertThat(decision.getName()).isNotBlank();
        assertThat(decision.getDescription().getTextContent()).isNotBlank();
        assertThat(table(decision).getInputs()).extracting(Input::getLabel).allMatch(DecisionConventionTest::isPlain);
        assertThat(table(decision).getOutputs()).extracting(Output::getLabel).allMatch(DecisionConventionTest::isPlain);
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void firstMatchIsUsedOnlyWithAReason(Decision decision) {
        assertThat(table(decision).getHitPolicy()).isIn(HitPolicy.UNIQUE, HitPolicy.COLLECT, HitPolicy.FIRST);
        if (table(decision).getHitPolicy() == HitPolicy.FIRST) {
            assertThat(decision.getDescription().getTextContent()).contains("First match");
        }
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void historyIsCleanedUpAndTheVersionIsTold(Decision decision) {
        assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P180D");
        assertThat(decision.getVersionTag()).isEqualTo("1");
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void onlyFeelIsUsed(Decision decision) {
        Stream.of(
                        table(decision).getInputs().stream()
                                .map(each -> each.getInputExpression().getExpressionLanguage()),
                        table(decision).getRules().stream()
                                .map(Rule::getInputEntries)
                                .flatMap(Collection::stream)
                                .map(each -> each.getExpressionLanguage()),
                        table(decision).getRules().stream()
                                .map(Rule::getOutputEntries)
                                .flatMap(Collection::stream)
                                .map(each -> each.getExpressionLanguage()))
                .flatMap(each -> each)
                .forEach(language -> assertThat(language).isNull());
        assertThat(((DmnModelInstance) decision.getModelInstance())
                        .getDefinitions()
                        .getExpressionLanguage())
                .endsWith("/FEEL/");
    }

    private static DecisionTable table(Decision decision) {
        return (DecisionTable) decision.getExpression();
    }

    private static boolean isPlain(String label) {
        return label != null && label.matches("[A-Z].*");
    }
}
