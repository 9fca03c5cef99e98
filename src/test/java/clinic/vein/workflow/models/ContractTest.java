package clinic.vein.workflow.models;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import clinic.vein.process.ProcessMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.junit.jupiter.api.Test;

/** The ids that code, forms and running instances rely on. Whoever renames one must migrate what is running. */
class ContractTest {

    private final Model referral = Model.read("Referral");
    private final Model course = Model.read("TreatmentCourse");
    private final Model recall = Model.read("Recall");

    @Test
    void tasksOfPeopleAndTheirGroups() {
        assertThat(groups(referral))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("CallPatient", "nurse"),
                        Map.entry("AdvisePatient", "physician"),
                        Map.entry("CheckReferral", "intake"),
                        Map.entry("ChaseInformation", "intake"),
                        Map.entry("TriageVeins", "vascular"),
                        Map.entry("ReviewReferral", "physician"),
                        Map.entry("BookAssessment", "intake"),
                        Map.entry("RecordArrival", "intake"),
                        Map.entry("DecideAfterNoShow", "physician"),
                        Map.entry("AssessVeins", "vascular"),
                        Map.entry("RecordConsent", "vascular"),
                        Map.entry("CheckRecovery", "nurse"),
                        Map.entry("ReviewOutcome", "vascular"),
                        Map.entry("SignClosingLetter", "vascular"),
                        Map.entry("HandleRedFlag", "nurse"),
                        Map.entry("HandleComplication", "vascular"),
                        Map.entry("ReadInformation", "physician"),
                        Map.entry("ChaseTests", "nurse")));
        assertThat(groups(course))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "BookSession", "intake",
                        "RecordSessionArrival", "intake",
                        "DecideAfterMissedSession", "vascular",
                        "CheckSafety", "nurse",
                        "WeighContraindications", "vascular",
                        "RecordSession", "vascular"));
        assertThat(groups(Model.read("SeenToday"))).containsExactly(Map.entry("ConfirmSeenToday", "nurse"));
        assertThat(groups(recall)).containsExactly(Map.entry("MakeRecall", "nurse"));
        assertThat(groups(Model.read("Finding"))).containsExactly(Map.entry("RepairFinding", "clinicadmin"));
    }

    @Test
    void automaticSteps() {
        assertThat(steps(referral))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("Triage", "${triageReferral}"),
                        Map.entry("RecordEmergency", "${recordEmergency}"),
                        Map.entry("SendAdvice", "${sendAdvice}"),
                        Map.entry("RecordEntryError", "${recordEntryError}"),
                        Map.entry("AskForInformation", "${askForInformation}"),
                        Map.entry("RemindOfInformation", "${remindOfInformation}"),
                        Map.entry("ReturnWithAdvice", "${returnWithAdvice}"),
                        Map.entry("SendDecline", "${sendDecline}"),
                        Map.entry("PlanFollowUp", "${planFollowUp}"),
                        Map.entry("SendClosingLetter", "${sendClosingLetter}"),
                        Map.entry("PlanRecalls", "${planRecalls}"),
                        Map.entry("RecordWithdrawal", "${recordWithdrawal}"),
                        Map.entry("RecordEnding", "${recordEnding}"),
                        Map.entry("CloseForEmergency", "${recordEmergency}"),
                        Map.entry("ApplyUrgency", "${applyUrgency}"),
                        Map.entry("TellPhysician", "${tellPhysicianOfTests}")));
        assertThat(steps(course)).isEmpty();
        assertThat(steps(recall)).isEmpty();
    }

    @Test
    void listenersAtTheStart() {
        assertThat(referral.all(CamundaExecutionListener.class).stream()
                        .collect(toMap(
                                listener -> ((FlowElement)
                                                listener.getParentElement().getParentElement())
                                        .getId(),
                                listener ->
                                        listener.getCamundaEvent() + " " + listener.getCamundaDelegateExpression())))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ReferralReceived", "start ${receiveStartForm}",
                        "CheckReferral", "start ${startCheck}",
                        "ReviewReferral", "start ${startReview}",
                        "TreatmentCourse", "start ${startCourse}"));
    }

    @Test
    void otherElements() {
        assertThat(ids(referral, FlowElement.class))
                .contains(
                        "ReferralReceived",
                        "RedFlagFound",
                        "SafeToContinue",
                        "SeenToday",
                        "SeenTodayDone",
                        "RedFlagSeenToday",
                        "RedFlagSeen",
                        "ComplicationSeenToday",
                        "ComplicationSeen",
                        "AdviceOnly",
                        "AdviceByRule",
                        "AdviceDecided",
                        "ReferralComplete",
                        "AwaitInformation",
                        "InformationReminderDue",
                        "InformationDeadlinePassed",
                        "InformationChased",
                        "WhoReviews",
                        "PhysicianDecided",
                        "AwaitCauseTreated",
                        "ResultsArrived",
                        "ReviewAgainDue",
                        "PatientArrived",
                        "FirstNoShow",
                        "AssessmentDecided",
                        "ConsentGiven",
                        "CoolingOffOver",
                        "TreatmentCourse",
                        "RecoveryCheckDue",
                        "RecoveryConcern",
                        "RecoveryComplicationSeen",
                        "OutcomeReviewDue",
                        "MoreSessionsNeeded",
                        "EmergencyNeeded");
        assertThat(ids(referral, SubProcess.class))
                .containsExactlyInAnyOrder(
                        "RedFlag",
                        "EmergencyClosing",
                        "Complication",
                        "Withdrawal",
                        "Ending",
                        "Information",
                        "BloodTests",
                        "UrgencyRaised");
        assertThat(ids(course, FlowElement.class))
                .contains(
                        "CourseStarted",
                        "SessionComplicationSeen",
                        "MoreSessionsPlanned",
                        "CourseFinished",
                        "CourseStopped");
        assertThat(ids(recall, FlowElement.class)).contains("RecallFellDue", "RecallMade");
    }

    @Test
    void messagesAreThoseThatTheCodeCanSend() {
        assertThat(referral.all(Message.class))
                .extracting(Message::getName)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ProcessMessage.values())
                        .map(ProcessMessage::messageName)
                        .toList());
    }

    @Test
    void onlyWithdrawalDeathErrorAndEmergencyInterrupt() {
        assertThat(referral.all(SubProcess.class).stream()
                        .filter(sub -> sub.getChildElementsByType(StartEvent.class)
                                .iterator()
                                .next()
                                .isInterrupting())
                        .map(SubProcess::getId))
                .containsExactlyInAnyOrder("Withdrawal", "Ending", "EmergencyClosing");
        assertThat(referral.all(BoundaryEvent.class).stream()
                        .filter(BoundaryEvent::cancelActivity)
                        .map(BoundaryEvent::getId))
                .containsExactlyInAnyOrder("InformationDeadlinePassed", "LeftBeforeAssessment");
        assertThat(course.all(BoundaryEvent.class))
                .extracting(BoundaryEvent::getId)
                .containsExactlyInAnyOrder("LeftBeforeSafetyCheck", "LeftBeforeWeighing", "LeftBeforeSession");
    }

    /** A closed referral has no running instance: whatever else is open ends with it. */
    @Test
    void endsThatCloseTheReferralEndEverything() {
        assertThat(referral.all(EndEvent.class).stream()
                        .filter(end ->
                                end.getEventDefinitions().stream().anyMatch(TerminateEventDefinition.class::isInstance))
                        .map(EndEvent::getId))
                .containsExactlyInAnyOrder(
                        "SentToEmergencyCare",
                        "AdviceGiven",
                        "EnteredInError",
                        "ReturnedWithAdvice",
                        "ReferralDeclined",
                        "ReferralCompleted");
    }

    @Test
    void whatIsCalledIsCalledWithItsCase() {
        assertThat(referral.all(CallActivity.class))
                .extracting(CallActivity::getId, CallActivity::getCalledElement)
                .containsExactlyInAnyOrder(
                        tuple("TreatmentCourse", "TreatmentCourse"),
                        tuple("SeenToday", "SeenToday"),
                        tuple("RedFlagSeenToday", "SeenToday"),
                        tuple("ComplicationSeenToday", "SeenToday"));
        for (CallActivity call : referral.all(CallActivity.class)) {
            boolean course = call.getCalledElement().equals("TreatmentCourse");
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
            assertThat(mapped(call, CamundaIn.class).flatMap(in -> Stream.ofNullable(in.getCamundaBusinessKey())))
                    .containsExactly("#{execution.processBusinessKey}");
            assertThat(mapped(call, CamundaIn.class).flatMap(in -> Stream.ofNullable(in.getCamundaSource())))
                    .containsExactlyElementsOf(
                            course
                                    ? List.of("referralId", "reference", "pathway", "urgency", "sessionsPlanned")
                                    : List.of("referralId", "reference", "urgency"));
            assertThat(mapped(call, CamundaOut.class).map(CamundaOut::getCamundaSource))
                    .containsExactlyElementsOf(
                            course
                                    ? List.of("sessionsDone", "courseOutcome", "sessionComplicationUrgency")
                                    : List.of("urgency", "seenOutcome"));
        }
    }

    private static <T extends BpmnModelElementInstance> Stream<T> mapped(CallActivity call, Class<T> type) {
        return call.getExtensionElements().getElementsQuery().filterByType(type).list().stream();
    }

    private static Map<String, String> groups(Model model) {
        return model.userTasks().stream().collect(toMap(UserTask::getId, UserTask::getCamundaCandidateGroups));
    }

    private static Map<String, String> steps(Model model) {
        return Stream.concat(
                        model.all(ServiceTask.class).stream()
                                .map(task -> Map.entry(task.getId(), task.getCamundaDelegateExpression())),
                        model.all(BusinessRuleTask.class).stream()
                                .map(task -> Map.entry(task.getId(), task.getCamundaDelegateExpression())))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static <T extends FlowElement> Set<String> ids(Model model, Class<T> type) {
        Set<String> ids = new TreeSet<>();
        model.all(type).forEach(each -> ids.add(each.getId()));
        return ids;
    }
}
