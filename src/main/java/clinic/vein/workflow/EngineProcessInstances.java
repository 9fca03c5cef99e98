package clinic.vein.workflow;

import clinic.vein.kernel.ReferralId;
import clinic.vein.process.ProcessInstances;
import java.util.Comparator;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** Called processes carry the business key of their caller, so each instance tells its referral by itself. */
@Component
class EngineProcessInstances implements ProcessInstances {

    private final HistoryService history;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final RepositoryService repository;

    EngineProcessInstances(
            HistoryService history,
            RuntimeService runtime,
            ManagementService management,
            RepositoryService repository) {
        this.history = history;
        this.runtime = runtime;
        this.management = management;
        this.repository = repository;
    }

    @Override
    public Optional<ReferralId> referral(String instanceId) {
        return Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(instanceId)
                        .singleResult())
                .map(HistoricProcessInstance::getBusinessKey)
                .map(ReferralId::of);
    }

    @Override
    public Optional<Timer> nextTimer(ReferralId id) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(id.toString()).list().stream()
                .flatMap(instance -> management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .timers()
                        .orderByJobDuedate()
                        .asc()
                        .listPage(0, 1)
                        .stream())
                .min(Comparator.comparing(Job::getDuedate))
                .map(this::timer);
    }

    private Timer timer(Job job) {
        JobDefinition definition = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        String element = definition.getActivityId();
        ModelElementInstance place =
                repository.getBpmnModelInstance(job.getProcessDefinitionId()).getModelElementById(element);
        String name = place instanceof FlowElement flow ? flow.getName() : null;
        return new Timer(job.getDuedate().toInstant(), element, name);
    }
}
