package clinic.vein.worklist;

import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.TaskId;
import clinic.vein.process.OpenTask;
import clinic.vein.process.OpenTasks;
import clinic.vein.process.TaskContext;
import java.time.Instant;
import java.util.Optional;
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
                .map(task -> new TaskContext(id, task.key(), task.referral(), currentActor.get(), task.recallId()));
    }

    @Override
    public Optional<TaskId> find(ReferralId id, String key) {
        return worklist.find(id, key);
    }

    @Override
    public Optional<Instant> madeAt(TaskId id) {
        return worklist.find(id).map(OpenTask::createdAt);
    }
}
