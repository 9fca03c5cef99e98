package clinic.vein.workflow.models;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.Role;
import clinic.vein.process.CareTask;
import clinic.vein.process.HumanTask;
import clinic.vein.process.TaskKey;
import clinic.vein.testing.OurClasses;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The list of care tasks says of each what the models, the forms, the table of due dates and the code say. */
class CareTaskTest {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    @Test
    void everyUserTaskIsListedAndEveryListedOneIsInAModel() {
        assertThat(userTasks().map(UserTask::getId))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(CareTask.values()).map(CareTask::id).toList());
    }

    @ParameterizedTest
    @EnumSource
    void aTaskIsNamedOfferedAndShownAsTheModelSays(CareTask task) {
        UserTask model = model(task);

        assertThat(model.getName()).isEqualTo(task.title());
        assertThat(model.getCamundaCandidateGroups()).isEqualTo(task.role().groupId());
        assertThat(Role.WITH_PATIENTS).contains(task.role());
        assertThat(model.getCamundaFormKey()).isEqualTo("embedded:deployment:forms/" + task.id() + ".html");
        assertThat(CareTaskTest.class.getResource("/bpmn/forms/" + task.id() + ".html"))
                .isNotNull();
        assertThat(TaskKey.of(task.id())).isSameAs(task);
    }

    /** One class does the work, called as the task is. */
    @Test
    void everyTaskHasItsClass() {
        assertThat(OurClasses.all()
                        .filter(each -> !each.isInterface() && HumanTask.class.isAssignableFrom(each))
                        .map(Class::getSimpleName))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(CareTask.values()).map(CareTask::id).toList());
    }

    /** What begins beside the pathway is lost when the pathway ends. */
    @Test
    void thePathwayEndsOnlyAfterWhatBeganBesideIt() {
        Set<String> beside = Model.read("Referral").all(SubProcess.class).stream()
                .filter(SubProcess::triggeredByEvent)
                .filter(sub ->
                        sub.getChildElementsByType(StartEvent.class).stream().noneMatch(StartEvent::isInterrupting))
                .flatMap(sub -> sub.getChildElementsByType(UserTask.class).stream())
                .map(UserTask::getId)
                .collect(toSet());

        assertThat(beside).isNotEmpty();
        assertThat(Stream.concat(CareTask.BEFORE_CLOSING.stream(), CareTask.ENDS_WITH_THE_PATHWAY.stream())
                        .map(CareTask::id))
                .containsAll(beside);
        assertThat(CareTask.BEFORE_CLOSING).doesNotContainAnyElementsOf(CareTask.ENDS_WITH_THE_PATHWAY);
        assertThat(CareTask.BEFORE_CLOSING).containsAll(CareTask.ALARMS);
    }

    @Test
    void arrivalsAreRecordedRightAfterTheBooking() {
        Set<String> afterBooking = userTasks()
                .filter(task -> task.getId().startsWith("Book"))
                .flatMap(task -> task.getOutgoing().stream())
                .map(flow -> flow.getTarget())
                .map(FlowNode::getId)
                .collect(toSet());

        assertThat(CareTask.AT_THE_APPOINTMENT)
                .extracting(CareTask::id)
                .containsExactlyInAnyOrderElementsOf(afterBooking);
    }

    @Test
    void theTableOfDueDatesNamesTheseTasksOnly() {
        assertThat(namedInDuePolicy())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(CareTask.values()).map(CareTask::id).toList());
    }

    /** What falls due within a morning, however routine the referral, is an alarm, and nothing else is. */
    @Test
    void alarmsAreWhatCannotWaitEvenOnARoutineReferral() {
        Table due = Table.of("DuePolicy");

        assertThat(Arrays.stream(CareTask.values()).filter(task -> {
                    Map<String, Object> allowed = due.evaluate(
                                    Facts.NONE.with("task", task.id()).with("urgency", "ROUTINE"))
                            .outputs()
                            .get(0);
                    return allowed.get("dueUnit").equals("MINUTES") && (Integer) allowed.get("due") <= 240;
                }))
                .containsExactlyInAnyOrderElementsOf(CareTask.ALARMS);
    }

    @Test
    void aTaskOfAnotherVersionIsKnownAsSuch() {
        TaskKey other = TaskKey.of("WeighPatient");

        assertThat(other).isEqualTo(new TaskKey.Unknown("WeighPatient"));
        assertThat(CareTask.find("WeighPatient")).isEmpty();
        assertThat(CareTask.ALARMS.contains(other)).isFalse();
    }

    private static Set<String> namedInDuePolicy() {
        return Table.read("DuePolicy").getModelElementsByType(Rule.class).stream()
                .filter(rule -> rule.getId().startsWith("due-"))
                .map(rule -> rule.getInputEntries().iterator().next().getTextContent())
                .flatMap(tasks -> QUOTED.matcher(tasks).results().map(task -> task.group(1)))
                .collect(toSet());
    }

    private static UserTask model(CareTask task) {
        return userTasks()
                .filter(each -> each.getId().equals(task.id()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<UserTask> userTasks() {
        return Models.ofPatients().flatMap(model -> model.userTasks().stream());
    }
}
