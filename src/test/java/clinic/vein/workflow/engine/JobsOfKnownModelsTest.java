package clinic.vein.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.testing.ClinicTest;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two releases on one database while the one replaces the other. */
@ClinicTest
class JobsOfKnownModelsTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ModelDeployment models;

    @Test
    void jobsOfModelsThatCameLaterAreLeftToTheReleaseThatBroughtThem() {
        RepositoryService repository = engine.getRepositoryService();
        ManagementService management = engine.getManagementService();
        assertThat(((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                        .isJobExecutorDeploymentAware())
                .isTrue();
        assertThat(management.getRegisteredDeployments())
                .containsAll(repository.createDeploymentQuery().list().stream()
                        .map(Deployment::getId)
                        .toList());

        String another = repository
                .createDeployment()
                .name("of another release")
                .addModelInstance(
                        "another.bpmn",
                        Bpmn.createExecutableProcess("AnotherRelease")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        try {
            management.unregisterDeploymentForJobExecutor(another);
            assertThat(management.getRegisteredDeployments()).doesNotContain(another);

            models.deploy(repository, management);
            assertThat(management.getRegisteredDeployments())
                    .as("who starts later takes on what is there")
                    .contains(another);
        } finally {
            repository.deleteDeployment(another, true);
        }
    }
}
