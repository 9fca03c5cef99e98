package clinic.vein.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.Role;
import clinic.vein.kernel.Urgency;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Due dates: every task of the models, at every urgency. */
@TestInstance(Lifecycle.PER_CLASS)
class DuePolicyTest {

    private final Table table = Table.of("DuePolicy");

    static Stream<String> tasks() {
        return Models.ofPatients().flatMap(model -> model.userTasks().stream()).map(task -> task.getId());
    }

    @ParameterizedTest
    @CsvSource({
        "CallPatient, EMERGENCY, 0, MINUTES, 0, 30, MINUTES, physician",
        "CallPatient, SAME_DAY, 0, MINUTES, 0, 30, MINUTES, physician",
        "ConfirmSeenToday, SAME_DAY, 240, MINUTES, 60, 15, MINUTES, physician",
        "ConfirmSeenToday, ROUTINE, 240, MINUTES, 60, 15, MINUTES, physician",
        "HandleRedFlag, ROUTINE, 0, MINUTES, 0, 30, MINUTES, physician",
        "HandleComplication, EMERGENCY, 0, MINUTES, 0, 30, MINUTES, physician",
        "HandleComplication, SAME_DAY, 60, MINUTES, 30, 60, MINUTES, physician",
        "HandleComplication, ROUTINE, 60, MINUTES, 30, 60, MINUTES, physician",
        "CheckReferral, SAME_DAY, 60, MINUTES, 30, 60, MINUTES, physician",
        "CheckReferral, URGENT, 1, WORKING_DAYS, 0, 1, WORKING_DAYS, clinicadmin",
        "CheckReferral, SOON, 2, WORKING_DAYS, 1, 1, WORKING_DAYS, clinicadmin",
        "CheckReferral, ROUTINE, 3, WORKING_DAYS, 1, 2, WORKING_DAYS, clinicadmin",
        "ReviewReferral, EMERGENCY, 120, MINUTES, 60, 120, MINUTES, vascular",
        "ReviewReferral, URGENT, 1, WORKING_DAYS, 0, 1, WORKING_DAYS, clinicadmin",
        "ReviewReferral, SOON, 3, WORKING_DAYS, 1, 1, WORKING_DAYS, clinicadmin",
        "ReviewReferral, ROUTINE, 5, WORKING_DAYS, 2, 2, WORKING_DAYS, clinicadmin",
        "TriageVeins, URGENT, 1, WORKING_DAYS, 0, 1, WORKING_DAYS, physician",
        "TriageVeins, ROUTINE, 5, WORKING_DAYS, 2, 2, WORKING_DAYS, physician",
        "CheckRecovery, ROUTINE, 2, WORKING_DAYS, 1, 1, WORKING_DAYS, vascular",
        "SomethingNew, ROUTINE, 5, WORKING_DAYS, 2, 2, WORKING_DAYS, clinicadmin"
    })
    void due(
            String task,
            String urgency,
            int due,
            String unit,
            int remind,
            int escalate,
            String escalateUnit,
            String to) {
        assertThat(ask(task, urgency))
                .isEqualTo(Map.of(
                        "due", due,
                        "dueUnit", unit,
                        "remindBefore", remind,
                        "escalateAfter", escalate,
                        "escalateUnit", escalateUnit,
                        "escalateTo", to));
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void everyTaskHasARuleOfItsOwnAtEveryUrgency(String task) {
        for (Urgency urgency : Urgency.values()) {
            assertThat(table.evaluate(facts(task, urgency.name())).rules())
                    .as("%s, %s", task, urgency)
                    .hasSize(1)
                    .doesNotContain("due-anything-else");
        }
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void theMoreUrgentTheSooner(String task) {
        List<Integer> minutes = Arrays.stream(Urgency.values())
                .map(urgency -> minutes(ask(task, urgency.name())))
                .toList();
        assertThat(minutes).isSorted();
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void remindersComeBeforeAndEscalationsReachARoleThatCanAct(String task) {
        for (Urgency urgency : Urgency.values()) {
            Map<String, Object> policy = ask(task, urgency.name());
            int due = (int) policy.get("due");
            assertThat((int) policy.get("remindBefore")).isBetween(0, Math.max(0, due - 1));
            assertThat((int) policy.get("escalateAfter")).isPositive();
            assertThat(Role.ofGroup(policy.get("escalateTo").toString()))
                    .get()
                    .isIn(Role.CLINICADMIN, Role.PHYSICIAN, Role.VASCULAR);
        }
    }

    @Test
    void noRuleIsDead() {
        Set<String> fired = new HashSet<>();
        Stream.concat(tasks(), Stream.of("SomethingNew")).forEach(task -> {
            for (Urgency urgency : Urgency.values()) {
                fired.addAll(table.evaluate(facts(task, urgency.name())).rules());
            }
        });
        assertThat(fired).containsExactlyInAnyOrderElementsOf(table.rules());
    }

    @ParameterizedTest
    @CsvSource({
        "EMERGENCY, NONE, 0, aim-red-flag",
        "SAME_DAY, NONE, 0, aim-red-flag",
        "URGENT, NONE, 14, aim-urgent",
        "SOON, NONE, 42, aim-soon",
        "ROUTINE, NONE, 84, aim-routine",
        "SOON, OPEN, 14, aim-open-ulcer",
        "SOON, HEALED, 42, aim-soon",
        "ROUTINE, OPEN, 14, aim-open-ulcer",
        "ROUTINE, UNKNOWN, 14, aim-open-ulcer",
        "ROUTINE, NOT_ASKED, 42, aim-ulcer-not-asked",
        "URGENT, NOT_ASKED, 14, aim-urgent",
        "SAME_DAY, OPEN, 0, aim-red-flag",
        ", NONE, 84, aim-routine"
    })
    void assessmentAim(String urgency, String ulcer, int days, String rule) {
        Answer answer = Table.of("DuePolicy", "AssessmentAim")
                .evaluate(Facts.NONE.with("urgency", urgency).with("ulcer", ulcer));
        assertThat(answer.all("withinDays").stream()
                        .mapToInt(each -> (int) each)
                        .min())
                .hasValue(days);
        assertThat(answer.rules()).contains(rule);
    }

    /** The standard is 126 days to treatment; an aim beyond it would be none. */
    @Test
    void everyAimLiesWithinTheStandard() {
        assertThat(Table.of("DuePolicy", "AssessmentAim").rules()).hasSize(6);
        for (Urgency urgency : Urgency.values()) {
            Answer answer = Table.of("DuePolicy", "AssessmentAim")
                    .evaluate(Facts.NONE.with("urgency", urgency.name()).with("ulcer", "NONE"));
            assertThat(answer.all("withinDays"))
                    .allSatisfy(each -> assertThat((int) each).isLessThan(126));
        }
    }

    private Map<String, Object> ask(String task, String urgency) {
        return table.evaluate(facts(task, urgency)).outputs().get(0);
    }

    private static Facts facts(String task, String urgency) {
        return Facts.NONE.with("task", task).with("urgency", urgency);
    }

    private static int minutes(Map<String, Object> policy) {
        int factor = policy.get("dueUnit").equals("MINUTES") ? 1 : 24 * 60;
        return factor * (int) policy.get("due");
    }
}
