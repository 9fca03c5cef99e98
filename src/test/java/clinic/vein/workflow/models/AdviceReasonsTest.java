package clinic.vein.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What keeps triage from answering with advice alone, rule by rule and on both sides of each threshold. */
@TestInstance(Lifecycle.PER_CLASS)
class AdviceReasonsTest {

    private static final List<String> OPEN = List.of("UNKNOWN", "NOT_ASKED");

    /** An adult woman with nothing to report. */
    private static final Facts NOTHING = Facts.NONE
            .with("ageInYears", 50)
            .with("sexAtBirth", "FEMALE")
            .with("urgeToMove", "NO")
            .with("worseAtRest", "NO")
            .with("relievedByMovement", "NO")
            .with("worseInEvening", "NO")
            .with("severity", 0)
            .with("nightsPerWeek", 0)
            .with("irlsTotal", null)
            .with("visible", "NO")
            .with("legs", "NONE")
            .with("symptoms", List.of())
            .with("skinChange", "NO")
            .with("bleeding", "NONE")
            .with("ulcer", "NONE")
            .with("ulcerDays", null)
            .with("hardPainfulVein", "NO")
            .with("swollenOrTenderLeg", "NONE")
            .with("chestPainOrBreathless", "NO")
            .with("pregnant", "NO")
            .with("previousClot", "NO")
            .with("coldPainfulLeg", "NO")
            .with("hotRedLegWithFever", "NO")
            .with("answers", List.of("NO", "NONE"));

    private static final Facts URGE =
            NOTHING.with("urgeToMove", "YES").with("relievedByMovement", "YES").with("severity", 3);

    private final Table table = Table.of("Triage", "AdviceReasons");

    static Stream<Arguments> reasons() {
        return Stream.of(
                arguments("advise-above-routine", NOTHING.with("skinChange", "YES")),
                arguments("advise-above-routine", NOTHING.with("swollenOrTenderLeg", "BOTH")),
                arguments("advise-under-18", NOTHING.with("ageInYears", 17)),
                arguments("advise-age-open", NOTHING.with("ageInYears", null)),
                arguments("advise-age-too-high", NOTHING.with("ageInYears", 106)),
                arguments(
                        "advise-age-and-pregnancy",
                        NOTHING.with("ageInYears", 56).with("pregnant", "YES")),
                arguments(
                        "advise-age-and-pregnancy",
                        NOTHING.with("ageInYears", 11).with("pregnant", "YES")),
                arguments("advise-severe", URGE.with("severity", 7)),
                arguments("advise-three-criteria", URGE.with("worseAtRest", "YES")),
                arguments("advise-relief-lost", URGE.with("relievedByMovement", "NO")),
                arguments("advise-answer-open", NOTHING.with("answers", List.of("NO", "UNKNOWN"))),
                arguments("advise-answer-open", NOTHING.with("answers", List.of("NO", "NOT_ASKED"))),
                arguments("advise-severity-open", URGE.with("severity", null)),
                arguments("advise-nights-open", URGE.with("nightsPerWeek", null)),
                arguments("advise-severity-without-urge", NOTHING.with("severity", 1)),
                arguments("advise-nights-without-urge", NOTHING.with("nightsPerWeek", 1)),
                arguments("advise-irls-without-urge", NOTHING.with("irlsTotal", 1)),
                arguments("advise-irls-severe", URGE.with("irlsTotal", 21)),
                arguments("advise-legs-without-veins", NOTHING.with("legs", "LEFT")),
                arguments("advise-veins-without-legs", NOTHING.with("visible", "YES")),
                arguments("advise-days-without-ulcer", NOTHING.with("ulcerDays", 3)),
                arguments("advise-swelling-without-leg", NOTHING.with("symptoms", List.of("SWELLING"))),
                arguments(
                        "advise-pregnant-male",
                        NOTHING.with("sexAtBirth", "MALE").with("pregnant", "YES")));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void aReason(String rule, Facts facts) {
        assertThat(table.evaluate(facts).rules()).contains(rule);
    }

    @Test
    void everyRuleHasACase() {
        assertThat(reasons().map(each -> each.get()[0].toString()).distinct())
                .containsExactlyInAnyOrderElementsOf(table.rules());
    }

    @Test
    void whereNothingIsUrgentUnknownOrContradictoryTheRulesMayAnswer() {
        for (Facts facts : List.of(
                NOTHING,
                URGE,
                URGE.with("severity", 6),
                URGE.with("irlsTotal", 20),
                NOTHING.with("ageInYears", 18),
                NOTHING.with("ageInYears", 105),
                NOTHING.with("ageInYears", 55).with("pregnant", "YES"),
                NOTHING.with("sexAtBirth", "MALE").with("pregnant", "NOT_ASKED"),
                NOTHING.with("visible", "YES").with("legs", "BOTH"),
                NOTHING.with("severity", null).with("nightsPerWeek", null),
                NOTHING.with("symptoms", List.of("ACHING")))) {
            assertThat(table.evaluate(facts).outputs()).as("%s", facts).isEmpty();
        }
    }

    /** Advice by rule alone leaves nobody behind for whom anything is more urgent, open or severe. */
    @Test
    void whateverElseIsAnsweredDangerBringsAPerson() {
        Random random = new Random(20_261_129);
        Map<String, List<String>> answers = Map.of(
                "skinChange", List.of("YES", "NO"),
                "bleeding", List.of("NONE", "PAST", "NOW"),
                "ulcer", List.of("NONE", "HEALED", "OPEN"),
                "hardPainfulVein", List.of("YES", "NO"),
                "swollenOrTenderLeg", List.of("NONE", "ONE", "BOTH"),
                "chestPainOrBreathless", List.of("YES", "NO"),
                "coldPainfulLeg", List.of("YES", "NO"),
                "hotRedLegWithFever", List.of("YES", "NO"));
        for (int round = 0; round < 600; round++) {
            Facts facts = NOTHING.with("ageInYears", random.nextInt(110)).with("severity", random.nextInt(11));
            List<String> given = new ArrayList<>();
            for (Map.Entry<String, List<String>> question : answers.entrySet()) {
                List<String> choices = random.nextInt(8) == 0 ? OPEN : question.getValue();
                String answer =
                        choices.get(random.nextInt(5) == 0 ? random.nextInt(choices.size()) : choices.size() - 1);
                answer = random.nextInt(3) > 0 && !OPEN.contains(answer) ? harmless(question.getKey()) : answer;
                given.add(answer);
                facts = facts.with(question.getKey(), answer);
            }
            facts = facts.with("answers", given);
            boolean danger = answers.keySet().stream().anyMatch(isWorse(facts))
                    || (int) facts.values().get("ageInYears") < 18
                    || (int) facts.values().get("severity") > 0;
            if (danger) {
                assertThat(table.evaluate(facts).outputs()).as("%s", facts).isNotEmpty();
            }
        }
    }

    private static java.util.function.Predicate<String> isWorse(Facts facts) {
        return question -> !facts.values().get(question).equals(harmless(question));
    }

    private static String harmless(String question) {
        return switch (question) {
            case "bleeding", "ulcer", "swollenOrTenderLeg" -> "NONE";
            default -> "NO";
        };
    }
}
