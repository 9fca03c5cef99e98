package clinic.vein.workflow;

import clinic.vein.process.ModelVersion;
import clinic.vein.process.OpenStep;
import clinic.vein.process.ReferralId;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** Translates what the engine waits for into ours. */
final class EngineStepView {

    private EngineStepView() {}

    static OpenStep of(DelegateExecution execution) {
        return new OpenStep(
                execution.getActivityInstanceId(),
                execution.getCurrentActivityId(),
                ReferralId.of(execution.getProcessBusinessKey()),
                model(execution.getProcessEngineServices(), execution.getProcessDefinitionId()));
    }

    /** From the engine's cache: a running process has its definition there. */
    static ModelVersion model(ProcessEngineServices services, String definitionId) {
        ProcessDefinition definition = services.getRepositoryService().getProcessDefinition(definitionId);
        return new ModelVersion(definition.getKey(), definition.getVersion());
    }
}
