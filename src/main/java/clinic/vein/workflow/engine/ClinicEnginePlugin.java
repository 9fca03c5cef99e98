package clinic.vein.workflow.engine;

import clinic.vein.kernel.sql.SetUpTurn;
import clinic.vein.workflow.CellsReadOnce;
import clinic.vein.workflow.ClaimForOneself;
import clinic.vein.workflow.CompletionBySubmission;
import clinic.vein.workflow.FindingCompletion;
import clinic.vein.workflow.FiredRules;
import clinic.vein.workflow.StepLifecycle;
import clinic.vein.workflow.TaskLifecycle;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** The engine's settings that decide what is safe; the engine is built only after the migrations ran. */
@Component
@DependsOnDatabaseInitialization
class ClinicEnginePlugin extends AbstractProcessEnginePlugin {

    private final FiredRules firedRules;
    private final TaskParseListener taskListener;
    private final StepParseListener stepListener;
    private final ModelDeployment models;
    private final AccessSetup access;
    private final DataSource database;

    /** @param schema named so that the schema's version is checked before the engine is built */
    ClinicEnginePlugin(
            EngineSchemaCheck schema,
            FiredRules firedRules,
            ObjectProvider<TaskLifecycle> lifecycle,
            ObjectProvider<CompletionBySubmission> completion,
            ObjectProvider<FindingCompletion> findingCompletion,
            ObjectProvider<ClaimForOneself> claim,
            ObjectProvider<StepLifecycle> steps,
            ModelDeployment models,
            AccessSetup access,
            DataSource database,
            Clock clock) {
        this.firedRules = firedRules;
        this.taskListener = new TaskParseListener(lifecycle, completion, findingCompletion, claim, clock);
        this.stepListener = new StepParseListener(steps);
        this.models = models;
        this.access = access;
        this.database = database;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(taskListener, stepListener)));
        DefaultDmnEngineConfiguration decisions = new DefaultDmnEngineConfiguration();
        decisions.setFeelEngineFactory(new CellsReadOnce());
        decisions.getCustomPostDecisionTableEvaluationListeners().add(firedRules);
        engine.setDmnEngineConfiguration(decisions);
        // Outer joins of the task query become inner joins (camunda: "performance tuning").
        engine.setCmmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setDefaultUserPermissionForTask(TaskPermissions.TASK_WORK);
        engine.setResourceAuthorizationProvider(new TaskGrants());
        engine.setCustomSessionFactories(new ArrayList<>(KnownModels.factories()));
        engine.getCustomSessionFactories().add(TasksOfTheRole.FACTORY);
        engine.getCustomSessionFactories().add(DeletesTogether.factory(engine));
        engine.setCustomHistoryLevels(new ArrayList<>(List.of(new HistoryForOperation())));
        engine.setHistoryEventProducer(new HistoryEnds());
        engine.setEnableExpressionsInAdhocQueries(false);
        // Each application runs the jobs of all models: no reminder is lost with the one that brought them.
        engine.setJobExecutorDeploymentAware(false);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setFailedJobRetryTimeCycle("PT1M,PT5M,PT30M");
        engine.setHistoryCleanupBatchWindowStartTime("01:00");
        engine.setHistoryCleanupBatchWindowEndTime("04:00");
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        SetUpTurn.take(database, () -> {
            models.deploy(engine.getRepositoryService());
            access.apply(engine);
        });
    }
}
