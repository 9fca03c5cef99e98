package clinic.vein.workflow;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.TaskId;
import clinic.vein.process.TaskWork;
import clinic.vein.process.Turns;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Works on tasks as the signed-in person, under the engine's own grants. */
@Component
class EngineTasks implements TaskWork {

    private final TaskService tasks;
    private final IdentityService identity;
    private final CurrentActor currentActor;
    private final Turns turns;

    EngineTasks(TaskService tasks, IdentityService identity, CurrentActor currentActor, Turns turns) {
        this.tasks = tasks;
        this.identity = identity;
        this.currentActor = currentActor;
        this.turns = turns;
    }

    @Override
    @Transactional
    public void claim(TaskId id) {
        asTheCaller(caller -> {
            turns.takeToClaim(id, caller.id());
            if (caller.id().equals(present(id).getAssignee())) {
                return;
            }
            tasks.claim(id.value(), caller.id());
        });
    }

    @Override
    @Transactional
    public void release(TaskId id) {
        asTheCaller(caller -> {
            turns.take(id);
            if (!caller.id().equals(present(id).getAssignee())) {
                throw new Refused("", WorkflowFault.NOT_RELEASED);
            }
            tasks.setAssignee(id.value(), null);
        });
    }

    @Override
    @Transactional
    public void complete(TaskId id, String submission) {
        asTheCaller(caller -> {
            turns.take(id);
            present(id);
            tasks.complete(id.value(), Map.of(CompletionBySubmission.SUBMISSION, submission));
        });
    }

    private Task present(TaskId id) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(id.value()).singleResult())
                .orElseThrow(() -> new Refused("", WorkflowFault.NOT_OPEN_FOR_YOU));
    }

    private interface Work {
        void as(Actor caller);
    }

    private void asTheCaller(Work work) {
        Actor caller = currentActor.get();
        List<String> groups = identity.createGroupQuery().groupMember(caller.id()).list().stream()
                .map(Group::getId)
                .toList();
        identity.setAuthentication(caller.id(), groups);
        try {
            work.as(caller);
        } catch (AuthorizationException e) {
            throw new AccessDeniedException("Not for this role");
        } catch (ProcessEngineException e) {
            throw Refusals.find(e).map(RuntimeException.class::cast).orElseGet(() -> LostRaces.translated(e));
        } finally {
            identity.clearAuthentication();
        }
    }
}
