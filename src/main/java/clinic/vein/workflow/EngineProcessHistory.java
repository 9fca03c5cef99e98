package clinic.vein.workflow;

import clinic.vein.kernel.ReferralId;
import clinic.vein.process.ProcessHistory;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** A referral's processes are those with its business key: the pathway, its courses of treatment and its recalls. */
@Component
class EngineProcessHistory implements ProcessHistory {

    private final HistoryService history;
    private final RuntimeService runtime;
    private final AsTheSystem asTheSystem;

    EngineProcessHistory(HistoryService history, RuntimeService runtime, AsTheSystem asTheSystem) {
        this.history = history;
        this.runtime = runtime;
        this.asTheSystem = asTheSystem;
    }

    @Override
    public void erase(ReferralId id) {
        asTheSystem.run(() -> eraseAll(id));
    }

    private void eraseAll(ReferralId id) {
        String key = id.toString();
        if (runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).count() > 0) {
            throw new IllegalStateException("A process of referral " + id + " is still running");
        }
        List<String> instances =
                history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(key).list().stream()
                        .map(HistoricProcessInstance::getId)
                        .toList();
        if (!instances.isEmpty()) {
            history.deleteHistoricProcessInstancesIfExists(instances);
        }
    }
}
