package clinic.vein.workflow;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.TaskId;
import clinic.vein.process.CareTask;
import clinic.vein.process.ModelVersion;
import clinic.vein.process.OpenTask;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.TaskContext;
import clinic.vein.process.TaskKey;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** Translates the engine's tasks into ours. */
final class EngineTaskView {

    private EngineTaskView() {}

    static OpenTask of(DelegateTask task) {
        return new OpenTask(
                new TaskId(task.getId()),
                TaskKey.of(task.getTaskDefinitionKey()),
                task.getName(),
                referral(task),
                recall(task),
                task.getCandidates().stream()
                        .map(IdentityLink::getGroupId)
                        .filter(group -> group != null)
                        .findFirst()
                        .orElse(null),
                task.getAssignee(),
                task.getCreateTime().toInstant(),
                instant(task.getDueDate()),
                model(task));
    }

    /** @param group the role it is for, or null */
    static OpenTask of(
            ReferralId referral,
            @Nullable String recallId,
            @Nullable String group,
            Task task,
            @Nullable ModelVersion model) {
        return new OpenTask(
                new TaskId(task.getId()),
                TaskKey.of(task.getTaskDefinitionKey()),
                task.getName(),
                referral,
                recallId,
                group,
                task.getAssignee(),
                task.getCreateTime().toInstant(),
                instant(task.getDueDate()),
                model);
    }

    /** As far as its row of the engine tells. */
    static OpenTask of(ReferralId referral, Task task) {
        return of(referral, null, null, task, null);
    }

    static TaskContext context(DelegateTask task, CareTask key, Actor actor) {
        return new TaskContext(new TaskId(task.getId()), key, referral(task), actor, recall(task));
    }

    private static ReferralId referral(DelegateTask task) {
        return ReferralId.of(task.getExecution().getProcessBusinessKey());
    }

    /** No other process knows one, and to find that out its variables would be read. */
    private static @Nullable String recall(DelegateTask task) {
        return model(task).process().equals(EngineReferralProcess.RECALL)
                ? (String) task.getVariable(ProcessVariable.RECALL_ID.variableName())
                : null;
    }

    private static ModelVersion model(DelegateTask task) {
        return EngineStepView.model(
                task.getProcessEngineServices().getRepositoryService(), task.getProcessDefinitionId());
    }

    private static @Nullable Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
