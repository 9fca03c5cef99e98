package clinic.vein.workflow;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Urgency;
import clinic.vein.process.CareTask;
import clinic.vein.process.ProcessMessage;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.RecallProcess;
import clinic.vein.process.ReferralProcess;
import clinic.vein.process.Turns;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

@Component
class EngineReferralProcess implements ReferralProcess, RecallProcess {

    static final String REFERRAL = "Referral";
    static final String RECALL = "Recall";

    private final RuntimeService runtime;
    private final AsTheSystem asTheSystem;
    private final TaskRescheduling rescheduling;
    private final Turns turns;

    EngineReferralProcess(RuntimeService runtime, AsTheSystem asTheSystem, TaskRescheduling rescheduling, Turns turns) {
        this.runtime = runtime;
        this.asTheSystem = asTheSystem;
        this.rescheduling = rescheduling;
        this.turns = turns;
    }

    @Override
    public void start(ReferralId id, String reference) {
        asTheSystem.get(() -> runtime.startProcessInstanceByKey(
                REFERRAL,
                id.toString(),
                Map.of(
                        ProcessVariable.REFERRAL_ID.variableName(),
                        id.toString(),
                        ProcessVariable.REFERENCE.variableName(),
                        reference)));
    }

    @Override
    public void start(ReferralId id, String recallId, String reference) {
        asTheSystem.get(() -> runtime.startProcessInstanceByKey(
                RECALL,
                id.toString(),
                Map.of(
                        ProcessVariable.REFERRAL_ID.variableName(),
                        id.toString(),
                        ProcessVariable.REFERENCE.variableName(),
                        reference,
                        ProcessVariable.RECALL_ID.variableName(),
                        recallId,
                        ProcessVariable.URGENCY.variableName(),
                        Urgency.ROUTINE.name())));
    }

    @Override
    public void cancel(ReferralId id, String recallId) {
        asTheSystem.race(() -> runtime.createProcessInstanceQuery()
                .processDefinitionKey(RECALL)
                .processInstanceBusinessKey(id.toString())
                .variableValueEquals(ProcessVariable.RECALL_ID.variableName(), recallId)
                .list()
                .forEach(each ->
                        runtime.deleteProcessInstance(each.getId(), ProcessEnd.CALLED_OFF.title(), false, true)));
    }

    @Override
    public boolean tell(ReferralId id, ProcessMessage message) {
        turns.take(id);
        List<Execution> listening = asTheSystem.get(() -> runtime.createExecutionQuery()
                .processInstanceBusinessKey(id.toString())
                .messageEventSubscriptionName(message.messageName())
                .list());
        asTheSystem.race(() ->
                listening.forEach(execution -> runtime.messageEventReceived(message.messageName(), execution.getId())));
        return !listening.isEmpty();
    }

    @Override
    public void reschedule(ReferralId id, CareTask task) {
        asTheSystem.race(() -> rescheduling.reschedule(id, task));
    }

    @Override
    public void reschedule(ReferralId id) {
        asTheSystem.race(() -> rescheduling.reschedule(id));
    }
}
