package clinic.vein.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionManager;
import org.camunda.bpm.engine.impl.event.EventType;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.jobexecutor.ProcessEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkManager;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * What the engine would ask the database at each step and what cannot have changed: a deployed model, table and timer, which
 * nobody may suspend (see {@link CommandsOfPeople}); subtasks, which nobody makes; another task of the step whose task was read;
 * incidents of jobs that have not failed; and jobs of messages. Models and timers that were read once are shared by all commands
 * and must never be written to: what a command sets on one that it did not read itself, such as a priority or how long its
 * history stays, is written nowhere.
 */
final class KnownModels {

    private KnownModels() {}

    static List<SessionFactory> factories() {
        Map<String, JobDefinitionEntity> timers = new ConcurrentHashMap<>();
        return List.of(
                new Factory(ProcessDefinitionManager.class, Processes::new),
                new Factory(DecisionDefinitionManager.class, Tables::new),
                new Factory(JobDefinitionManager.class, () -> new Timers(timers)),
                new Factory(JobManager.class, KnownJobs::new),
                new Factory(TaskManager.class, OneOfAStep::new),
                new Factory(VariableInstanceManager.class, VariablesReadTogether::new),
                new Factory(ExecutionManager.class, PartsReadTogether::new),
                new Factory(IdentityLinkManager.class, LinksReadTogether::new),
                new Factory(ReadTogether.class, ReadTogether::new),
                new Factory(IncidentManager.class, IncidentsOfFailures::new));
    }

    private record Factory(Class<?> type, Supplier<Session> sessions) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return type;
        }

        @Override
        public Session openSession() {
            return sessions.get();
        }
    }

    private static final class PartsReadTogether extends ExecutionManager {

        @Override
        public List<ExecutionEntity> findExecutionsByProcessInstanceId(String process) {
            return ReadTogether.of(getCommandContext())
                    .partsOf(process)
                    .orElseGet(() -> super.findExecutionsByProcessInstanceId(process));
        }
    }

    private static final class LinksReadTogether extends IdentityLinkManager {

        @Override
        public List<IdentityLinkEntity> findIdentityLinksByTaskId(String task) {
            return ReadTogether.of(getCommandContext())
                    .linksOf(task)
                    .orElseGet(() -> super.findIdentityLinksByTaskId(task));
        }
    }

    private static DeploymentCache read() {
        return Context.getProcessEngineConfiguration().getDeploymentCache();
    }

    private static final class Processes extends ProcessDefinitionManager {

        @Override
        public ProcessDefinitionEntity getCachedResourceDefinitionEntity(@Nullable String id) {
            ProcessDefinitionEntity here = super.getCachedResourceDefinitionEntity(id);
            return here != null || id == null
                    ? here
                    : read().getProcessDefinitionCache().get(id);
        }

        @Override
        public ProcessDefinitionEntity findLatestProcessDefinitionById(String id) {
            ProcessDefinitionEntity here = getCachedResourceDefinitionEntity(id);
            return here != null ? here : super.findLatestProcessDefinitionById(id);
        }
    }

    private static final class Tables extends DecisionDefinitionManager {

        @Override
        public DecisionDefinitionEntity getCachedResourceDefinitionEntity(@Nullable String id) {
            DecisionDefinitionEntity here = super.getCachedResourceDefinitionEntity(id);
            return here != null || id == null
                    ? here
                    : read().getDecisionDefinitionCache().get(id);
        }
    }

    private static final class Timers extends JobDefinitionManager {

        private final Map<String, JobDefinitionEntity> known;

        private Timers(Map<String, JobDefinitionEntity> known) {
            this.known = known;
        }

        @Override
        public JobDefinitionEntity findById(@Nullable String id) {
            if (id == null) {
                return super.findById(id);
            }
            JobDefinitionEntity there = known.get(id);
            if (there == null) {
                there = super.findById(id);
                if (there != null) {
                    known.put(id, there);
                }
            }
            return there;
        }
    }

    private static final class OneOfAStep extends TaskManager {

        @Override
        public List<Task> findTasksByParentTaskId(String parent) {
            return new ArrayList<>();
        }

        /** A step at a task has that one; the database still has it while the command that ends it is at work. */
        @Override
        public List<TaskEntity> findTasksByExecutionId(String step) {
            List<TaskEntity> here = getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                    .filter(task -> step.equals(task.getExecutionId()))
                    .toList();
            return here.size() == 1 ? new ArrayList<>(here) : super.findTasksByExecutionId(step);
        }
    }

    private static final class KnownJobs extends JobManager {

        /** When an event is no longer waited for: only of a signal can there be a job that has yet to tell of it. */
        @Override
        public List<JobEntity> findJobsByConfiguration(String kind, String configuration, @Nullable String tenant) {
            if (ProcessEventJobHandler.TYPE.equals(kind)) {
                EventSubscriptionEntity event =
                        getDbEntityManager().getCachedEntity(EventSubscriptionEntity.class, configuration);
                if (event != null && !event.isSubscriptionForEventType(EventType.SIGNAL)) {
                    return new ArrayList<>();
                }
            }
            return super.findJobsByConfiguration(kind, configuration, tenant);
        }

        @Override
        public List<JobEntity> findJobsByExecutionId(String part) {
            return ReadTogether.of(getCommandContext()).jobsOf(part).orElseGet(() -> super.findJobsByExecutionId(part));
        }
    }

    private static final class IncidentsOfFailures extends IncidentManager {

        /** The engine ends a job's incident when it sets how often the job may be tried again. */
        @Override
        public List<Incident> findIncidentByConfigurationAndIncidentType(String job, String kind) {
            JobEntity there = getDbEntityManager().getCachedEntity(JobEntity.class, job);
            return there != null && there.getRetries() > 0
                    ? new ArrayList<>()
                    : super.findIncidentByConfigurationAndIncidentType(job, kind);
        }
    }
}
