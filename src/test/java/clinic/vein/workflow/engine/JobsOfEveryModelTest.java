package clinic.vein.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.testing.ClinicTest;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two releases on one database: when the newer one dies, reminders of what it began are still sent. */
@ClinicTest
class JobsOfEveryModelTest {

    private static final int ALL = 10_000;

    @Autowired
    private ProcessEngine engine;

    @Test
    void jobsOfModelsThatAnotherApplicationBroughtAreTakenToo() {
        String another = engine.getRepositoryService()
                .createDeployment()
                .name("of another release")
                .addModelInstance(
                        "another.bpmn",
                        Bpmn.createExecutableProcess("AnotherRelease")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .timerWithDate("2020-01-01T00:00:00Z")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        try {
            // Known only to the application that deployed it.
            engine.getManagementService().unregisterDeploymentForJobExecutor(another);
            String reminder = engine.getManagementService()
                    .createJobQuery()
                    .processDefinitionKey("AnotherRelease")
                    .singleResult()
                    .getId();
            ProcessEngineConfigurationImpl configuration =
                    (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
            List<AcquirableJobEntity> taken = configuration
                    .getCommandExecutorTxRequired()
                    .execute(context -> context.getJobManager().findNextJobsToExecute(new Page(0, ALL)));
            assertThat(taken).extracting(AcquirableJobEntity::getId).contains(reminder);
        } finally {
            engine.getRepositoryService().deleteDeployment(another, true);
        }
    }
}
