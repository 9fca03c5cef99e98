package clinic.vein.workflow;

import clinic.vein.kernel.ReferralId;
import clinic.vein.process.ModelVersion;
import clinic.vein.process.OpenStep;
import org.camunda.bpm.engine.RepositoryService;
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
                model(execution.getProcessEngineServices().getRepositoryService(), execution.getProcessDefinitionId()));
    }

    /** From the engine's cache: a running process has its definition there. */
    static ModelVersion model(RepositoryService repository, String definitionId) {
        ProcessDefinition definition = repository.getProcessDefinition(definitionId);
        return new ModelVersion(definition.getKey(), definition.getVersion());
    }
}
