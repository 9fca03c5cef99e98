package clinic.vein.workflow;

import clinic.vein.process.ProcessMessage;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.RecallProcess;
import clinic.vein.process.ReferralId;
import clinic.vein.process.ReferralProcess;
import clinic.vein.process.Urgency;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

@Component
class EngineReferralProcess implements ReferralProcess, RecallProcess {

    static final String REFERRAL = "Referral";
    static final String RECALL = "Recall";

    private final RuntimeService runtime;
    private final IdentityService identity;
    private final TaskRescheduling rescheduling;

    EngineReferralProcess(RuntimeService runtime, IdentityService identity, TaskRescheduling rescheduling) {
        this.runtime = runtime;
        this.identity = identity;
        this.rescheduling = rescheduling;
    }

    @Override
    public void start(ReferralId id, String reference) {
        asTheSystem(() -> runtime.startProcessInstanceByKey(
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
        asTheSystem(() -> runtime.startProcessInstanceByKey(
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
    public boolean tell(ReferralId id, ProcessMessage message) {
        return asTheSystem(() -> {
            List<Execution> listening = runtime.createExecutionQuery()
                    .processInstanceBusinessKey(id.toString())
                    .messageEventSubscriptionName(message.messageName())
                    .list();
            listening.forEach(execution -> runtime.messageEventReceived(message.messageName(), execution.getId()));
            return !listening.isEmpty();
        });
    }

    @Override
    public void reschedule(ReferralId id) {
        asTheSystem(() -> {
            rescheduling.reschedule(id);
            return null;
        });
    }

    /** What a use case does to the process was authorized there; the engine's own grants are for its web apps. */
    private <T> T asTheSystem(Supplier<T> work) {
        Authentication before = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            if (before != null) {
                identity.setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
            }
        }
    }
}
