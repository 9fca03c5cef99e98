package clinic.vein.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/**
 * Whatever else is known: what a table says while one fact is open is at least as careful as what it would say whichever
 * answer came. All combinations of the other facts are walked. Triage has a test of its own, {@link OpenAnswersTest}.
 */
class UnknownIsNeverNoTest {

    private static final List<Object> BOOLEANS = List.of(true, false);
    private static final List<Object> YES_NO = List.of("YES", "NO");

    /** One input: what it may be once it is known, and how it may be open. */
    private record Input(String name, List<?> known, List<?> open) {

        static Input known(String name, Object... values) {
            return new Input(name, List.of(values), List.of());
        }

        List<Object> all() {
            List<Object> all = new ArrayList<>(known);
            all.addAll(open);
            return all;
        }
    }

    /** The most careful first: nothing is decided while somebody asks; then how soon a vein specialist looks. */
    private static final List<List<String>> DECISIONS = List.of(
            List.of("ASK_INFORMATION", "LOOK_UP_MEDICINES"),
            List.of("APPROVE_AND_TEST"),
            List.of("APPROVE"),
            List.of("TREAT_CAUSE"),
            List.of("RETURN_WITH_ADVICE"),
            List.of("DECLINE"));

    @Test
    void noReviewIsRecommendedOnAnOpenAnswerThatPutsThePatientOffFurther() {
        Table table = Table.of("ReviewAdvice");
        walk(
                List.of(
                        Input.known("pathway", "DUAL", "VEIN_ONLY", "RLS_ONLY", "ADVICE"),
                        Input.known("treatFirst", true, false),
                        new Input("rlsPositive", YES_NO, List.of("UNKNOWN")),
                        new Input("veinCriterion", YES_NO, List.of("UNKNOWN")),
                        Input.known("urgency", "EMERGENCY", "SAME_DAY", "URGENT", "SOON", "ROUTINE"),
                        Input.known("medicineNotLookedUp", true, false),
                        Input.known("bloodTested", true, false)),
                facts -> {
                    Object decision = table.evaluate(facts).only("decision");
                    return rank(DECISIONS, decision);
                });
    }

    @Test
    void aThrombosisThatNobodyMeasuredIsNoSmallOne() {
        Table table = Table.of("SuperficialVeinThrombosis");
        List<Object> distances = List.of(0.0, 3.0, 3.1, 60.0);
        List<Object> lengths = List.of(0.5, 4.9, 5.0, 30.0);
        walk(
                List.of(
                        new Input("distanceCm", distances, Arrays.asList((Object) null)),
                        new Input("lengthCm", lengths, Arrays.asList((Object) null))),
                facts -> table.evaluate(facts).only("outcome") != null
                        ? 0
                        : rank(
                                List.of(List.of("HIGH", "UNKNOWN"), List.of("INTERMEDIATE"), List.of("LOW")),
                                table.evaluate(facts).only("risk")));
    }

    @Test
    void aDDimerUnderWhoKnowsWhatRulesNothingOut() {
        Table table = Table.of("DeepVeinThrombosis", "DDimer");
        walk(
                List.of(
                        new Input("atOrAboveThreshold", BOOLEANS, List.of()),
                        new Input("anticoagulated", YES_NO, List.of("UNKNOWN"))),
                facts -> rank(
                        List.of(List.of("POSITIVE", "NOT_RELIABLE"), List.of("NEGATIVE")),
                        table.evaluate(facts).only("result")));
    }

    @Test
    void magnesiumIsNotAcceptableBesideAKidneyThatNobodyMeasured() {
        Table table = Table.of("Magnesium");
        for (List<String> conditions :
                List.of(List.<String>of(), List.of("CHRONIC_KIDNEY_DISEASE"), List.of("HEART_BLOCK"))) {
            for (boolean dialysis : new boolean[] {true, false}) {
                Facts facts = Facts.NONE
                        .with("conditions", conditions)
                        .with("medicines", List.of())
                        .with("dialysis", dialysis);
                assertThat(table.evaluate(facts.with("egfr", null)).all("verdict"))
                        .doesNotContain("ACCEPTABLE");
            }
        }
    }

    @Test
    void nobodyIsDischargedAfterMissedAppointmentsOnAnOpenAnswer() {
        Table table = Table.of("NoShowSafeguards");
        walk(
                List.of(
                        Input.known("missedWithNotice", 1, 2),
                        new Input("ulcer", List.of("NONE", "HEALED", "OPEN"), List.of("UNKNOWN", "NOT_ASKED")),
                        new Input("bleeding", List.of("NONE", "PAST", "NOW"), List.of("UNKNOWN", "NOT_ASKED")),
                        Input.known("vulnerable", true, false)),
                facts -> -table.evaluate(facts).rules().size());
    }

    @Test
    void noAssessmentIsLaterForAnUlcerThatNobodyKnowsOf() {
        Table table = Table.of("DuePolicy", "AssessmentAim");
        walk(
                List.of(
                        Input.known("urgency", "EMERGENCY", "SAME_DAY", "URGENT", "SOON", "ROUTINE"),
                        new Input("ulcer", List.of("NONE", "HEALED", "OPEN"), List.of("UNKNOWN"))),
                facts -> table.evaluate(facts).all("withinDays").stream()
                        .mapToInt(days -> (Integer) days)
                        .min()
                        .orElseThrow());
    }

    @Test
    void aLegWhoseArteriesNobodyMeasuredIsNotCompressedFreely() {
        Table table = Table.of("Compression");
        Answer unmeasured = table.evaluate(Facts.NONE.with("abpi", null).with("concerns", List.of()));
        assertThat(unmeasured.all("verdict")).containsExactly("MILD");
    }

    private static int rank(List<List<String>> fromTheMostCareful, Object code) {
        for (int rank = 0; rank < fromTheMostCareful.size(); rank++) {
            if (fromTheMostCareful.get(rank).contains(String.valueOf(code))) {
                return rank;
            }
        }
        throw new AssertionError("Nobody says how careful " + code + " is");
    }

    private static void walk(List<Input> inputs, ToIntFunction<Facts> carefulness) {
        for (Input asked :
                inputs.stream().filter(input -> !input.open().isEmpty()).toList()) {
            List<Facts> others = product(
                    inputs.stream().filter(input -> !input.equals(asked)).toList(), Input::all);
            for (Facts facts : others) {
                int mostCareful = asked.known().stream()
                        .mapToInt(value -> carefulness.applyAsInt(facts.with(asked.name(), value)))
                        .min()
                        .orElseThrow();
                for (Object open : asked.open()) {
                    assertThat(carefulness.applyAsInt(facts.with(asked.name(), open)))
                            .as("%s is %s in %s", asked.name(), open, facts)
                            .isLessThanOrEqualTo(mostCareful);
                }
            }
        }
    }

    private static List<Facts> product(List<Input> inputs, Function<Input, List<Object>> values) {
        List<Facts> all = List.of(Facts.NONE);
        for (Input input : inputs) {
            all = all.stream()
                    .flatMap(each -> values.apply(input).stream().map(value -> each.with(input.name(), value)))
                    .toList();
        }
        return all;
    }
}
