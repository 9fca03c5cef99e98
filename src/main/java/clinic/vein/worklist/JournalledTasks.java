package clinic.vein.worklist;

import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.TaskId;
import clinic.vein.process.CareTask;
import clinic.vein.process.OpenTask;
import clinic.vein.process.OpenTasks;
import clinic.vein.process.TaskContext;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class JournalledTasks implements OpenTasks {

    private final Worklist worklist;
    private final CurrentActor currentActor;

    JournalledTasks(Worklist worklist, CurrentActor currentActor) {
        this.worklist = worklist;
        this.currentActor = currentActor;
    }

    @Override
    public Optional<TaskContext> find(TaskId id) {
        return worklist.find(id)
                .flatMap(open -> CareTask.find(open.key().id())
                        .map(task -> new TaskContext(id, task, open.referral(), currentActor.get(), open.recallId())));
    }

    @Override
    public Optional<TaskId> find(ReferralId id, CareTask task) {
        return worklist.find(id, task);
    }

    @Override
    public Optional<TaskId> find(ReferralId id, CareTask task, UUID recall) {
        return worklist.find(id, task, recall);
    }

    @Override
    public boolean hasOther(TaskContext task, Set<CareTask> kinds) {
        return worklist.hasOther(task.id(), task.referral(), kinds);
    }

    @Override
    public Optional<Instant> madeAt(TaskId id) {
        return worklist.find(id).map(OpenTask::createdAt);
    }
}
