package clinic.vein.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.Urgency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Triage of a report in which the patient does not know something, or nobody asked: never as if the answer were no. */
@TestInstance(Lifecycle.PER_CLASS)
class OpenAnswersTest {

    private static final List<String> OPEN = List.of("UNKNOWN", "NOT_ASKED");
    private static final List<String> YES_NO = List.of("YES", "NO");
    private static final List<String> CRITERIA =
            List.of("urgeToMove", "worseAtRest", "relievedByMovement", "worseInEvening");

    /** Every question that decides pathway or urgency, with what may be answered. */
    private static final Map<String, List<String>> QUESTIONS = Map.ofEntries(
            Map.entry("urgeToMove", YES_NO),
            Map.entry("worseAtRest", YES_NO),
            Map.entry("relievedByMovement", YES_NO),
            Map.entry("worseInEvening", YES_NO),
            Map.entry("visible", YES_NO),
            Map.entry("skinChange", YES_NO),
            Map.entry("bleeding", List.of("NONE", "PAST", "NOW")),
            Map.entry("ulcer", List.of("NONE", "HEALED", "OPEN")),
            Map.entry("hardPainfulVein", YES_NO),
            Map.entry("swollenOrTenderLeg", List.of("NONE", "ONE", "BOTH")),
            Map.entry("chestPainOrBreathless", YES_NO),
            Map.entry("coldPainfulLeg", YES_NO),
            Map.entry("hotRedLegWithFever", YES_NO),
            Map.entry("pregnant", YES_NO),
            Map.entry("previousClot", YES_NO));

    private final Table pathway = Table.of("Triage", "Pathway");
    private final Table urgency = Table.of("Triage", "Urgency");

    private static Facts nothing() {
        Facts facts = Facts.NONE
                .with("ageInYears", 50)
                .with("sexAtBirth", "FEMALE")
                .with("symptoms", List.of())
                .with("ulcerDays", null);
        for (Map.Entry<String, List<String>> question : QUESTIONS.entrySet()) {
            boolean yesNo = question.getValue().equals(YES_NO);
            facts = facts.with(question.getKey(), yesNo ? "NO" : "NONE");
        }
        return facts;
    }

    private static Facts restless(Facts facts, String answer) {
        for (String criterion : CRITERIA) {
            facts = facts.with(criterion, answer);
        }
        return facts;
    }

    private String way(Facts facts) {
        return pathway.evaluate(facts).only("pathway").toString();
    }

    private Urgency urgency(Facts facts) {
        return urgency.evaluate(facts).all("urgency").stream()
                .map(each -> Urgency.valueOf(each.toString()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    // ---- restless legs

    @ParameterizedTest
    @CsvSource({"UNKNOWN", "NOT_ASKED"})
    void anOpenCriterionIsNeitherMetNorRuledOut(String open) {
        Table table = Table.of("Triage", "RlsPositive");
        for (String criterion : CRITERIA) {
            Facts facts = restless(nothing(), "YES").with(criterion, open);
            assertThat(table.evaluate(facts).only("rlsPositive")).isNull();
            assertThat(table.evaluate(facts).rules()).containsExactly("rls-criteria-open");
        }
        assertThat(table.evaluate(restless(nothing(), open).with("urgeToMove", "NO"))
                        .only("rlsPositive"))
                .as("who feels no urge is not asked the rest")
                .isEqualTo(false);
    }

    @Test
    void openRestlessLegsGoToThePhysician() {
        Facts open = restless(nothing(), "UNKNOWN");
        assertThat(way(open)).isEqualTo("RLS_ONLY");
        assertThat(way(open.with("visible", "YES"))).isEqualTo("DUAL");
        assertThat(way(open.with("skinChange", "YES"))).isEqualTo("DUAL");
    }

    // ---- veins

    static Stream<String> veinQuestions() {
        return Stream.of(
                "chestPainOrBreathless",
                "bleeding",
                "swollenOrTenderLeg",
                "hardPainfulVein",
                "ulcer",
                "skinChange",
                "visible");
    }

    @ParameterizedTest
    @MethodSource("veinQuestions")
    void anOpenVeinQuestionGoesToThePhysicianAndIsNamed(String question) {
        for (String open : OPEN) {
            Facts facts = nothing().with(question, open);
            assertThat(way(facts)).isEqualTo("DUAL");
            assertThat(way(facts.with("ageInYears", 17))).isEqualTo("DUAL");
            assertThat(Table.of("Triage", "OpenVeinQuestions").evaluate(facts).outputs())
                    .hasSize(1);
        }
    }

    static Stream<String> legsThatAreColdOrHot() {
        return Stream.of("coldPainfulLeg", "hotRedLegWithFever");
    }

    /** Documents of before version 3 do not ask, and go the way they did; what is not known is called about today. */
    @ParameterizedTest
    @MethodSource("legsThatAreColdOrHot")
    void aColdOrHotLegThatIsNotKnownIsCalledAbout(String question) {
        assertThat(way(nothing().with(question, "UNKNOWN"))).isEqualTo("DUAL");
        assertThat(urgency(nothing().with(question, "UNKNOWN"))).isEqualTo(Urgency.SAME_DAY);
        assertThat(way(nothing().with(question, "NOT_ASKED"))).isEqualTo("ADVICE");
        assertThat(urgency(nothing().with(question, "NOT_ASKED"))).isEqualTo(Urgency.ROUTINE);
    }

    @Test
    void symptomsThatNobodyAskedAboutAreNotNone() {
        Facts facts = nothing().with("symptoms", List.of("NOT_ASKED"));
        assertThat(way(facts.with("visible", "YES"))).isEqualTo("DUAL");
        assertThat(way(facts)).as("without visible veins they decide nothing").isEqualTo("ADVICE");
    }

    @Test
    void everyRuleOfOpenQuestionsHasACase() {
        List<String> fired = new ArrayList<>();
        Table table = Table.of("Triage", "OpenVeinQuestions");
        veinQuestions()
                .forEach(question -> fired.addAll(
                        table.evaluate(nothing().with(question, "UNKNOWN")).rules()));
        legsThatAreColdOrHot()
                .forEach(question -> fired.addAll(
                        table.evaluate(nothing().with(question, "UNKNOWN")).rules()));
        fired.addAll(table.evaluate(nothing().with("visible", "YES").with("symptoms", List.of("NOT_ASKED")))
                .rules());
        assertThat(fired).containsExactlyInAnyOrderElementsOf(table.rules());
        assertThat(table.evaluate(nothing()).rules()).isEmpty();
    }

    @Test
    void everyRuleOfThePathwayHasACase() {
        Facts open = nothing().with("skinChange", "NOT_ASKED");
        Facts restless = restless(nothing(), "YES");
        Facts unsure = restless(nothing(), "UNKNOWN");
        assertThat(Stream.of(
                                nothing().with("ageInYears", 17),
                                open.with("ageInYears", 17),
                                nothing().with("ageInYears", null),
                                restless.with("ulcer", "OPEN"),
                                unsure.with("ulcer", "OPEN"),
                                nothing().with("ulcer", "OPEN"),
                                open,
                                restless,
                                unsure,
                                nothing())
                        .flatMap(facts -> pathway.evaluate(facts).rules().stream())
                        .filter(rule -> rule.startsWith("pathway-")))
                .containsExactlyElementsOf(pathway.rules());
    }

    // ---- whatever else is answered

    @Test
    void anOpenRedFlagAlwaysGoesToAPerson() {
        Random random = new Random(20_261_129);
        for (int round = 0; round < 1_500; round++) {
            Facts answered = random(random);
            String question = veinQuestions().toList().get(random.nextInt(4));
            assertThat(way(answered.with(question, "UNKNOWN"))).isNotEqualTo("ADVICE");
            assertThat(way(answered.with(question, "NOT_ASKED"))).isNotEqualTo("ADVICE");
            assertThat(urgency(answered.with(question, "NOT_ASKED"))).isLessThanOrEqualTo(Urgency.URGENT);
            assertThat(urgency(answered.with(question, "UNKNOWN")))
                    .isLessThanOrEqualTo(question.equals("hardPainfulVein") ? Urgency.URGENT : Urgency.SAME_DAY);
        }
    }

    @Test
    void noAnswerMakesTheReportMoreUrgentThanNotKnowingSaveAnEmergency() {
        Random random = new Random(20_261_129);
        List<String> questions = List.copyOf(QUESTIONS.keySet());
        for (int round = 0; round < 1_500; round++) {
            Facts answered = random(random);
            String question = questions.get(random.nextInt(questions.size()));
            Urgency worst = QUESTIONS.get(question).stream()
                    .map(answer -> urgency(answered.with(question, answer)))
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            Urgency unknown = urgency(answered.with(question, "UNKNOWN"));
            Urgency atLeast = worst == Urgency.EMERGENCY ? Urgency.SAME_DAY : worst;
            assertThat(unknown).as("%s unknown in %s", question, answered).isLessThanOrEqualTo(atLeast);
        }
    }

    /** No answer that could come would have been looked at by a person while the open one was closed with advice. */
    @Test
    void adviceOnlyWhereEveryAnswerThatCouldComeIsAdviceToo() {
        Random random = new Random(7_292_611);
        List<String> questions = List.copyOf(QUESTIONS.keySet());
        for (int round = 0; round < 1_500; round++) {
            Facts facts = random(random);
            List<String> open = new ArrayList<>();
            for (int more = random.nextInt(3); more >= 0; more--) {
                String question = questions.get(random.nextInt(questions.size()));
                open.add(question);
                facts = facts.with(question, OPEN.get(random.nextInt(2)));
            }
            if (way(facts).equals("ADVICE")) {
                Facts closed = facts;
                assertThat(completions(closed, open))
                        .allSatisfy(each -> assertThat(way(each))
                                .as("%s, completed as %s", closed, each)
                                .isEqualTo("ADVICE"));
            }
        }
    }

    private static List<Facts> completions(Facts facts, List<String> open) {
        List<Facts> all = List.of(facts);
        for (String question : open) {
            all = all.stream()
                    .flatMap(each -> QUESTIONS.get(question).stream().map(answer -> each.with(question, answer)))
                    .toList();
        }
        return all;
    }

    /** Mostly no, as reports are. */
    private static Facts random(Random random) {
        Facts facts = nothing().with("ageInYears", random.nextInt(8) == 0 ? 17 : 50);
        for (Map.Entry<String, List<String>> question : QUESTIONS.entrySet()) {
            if (random.nextInt(4) == 0) {
                List<String> answers = question.getValue();
                facts = facts.with(question.getKey(), answers.get(random.nextInt(answers.size())));
            }
        }
        if (random.nextBoolean()) {
            facts = restless(facts, "YES");
        }
        List<String> symptoms = Arrays.asList("ACHING", "ITCHING").subList(0, random.nextInt(3));
        return facts.with("symptoms", symptoms)
                .with("ulcerDays", "OPEN".equals(facts.values().get("ulcer")) ? random.nextInt(30) : null);
    }
}
