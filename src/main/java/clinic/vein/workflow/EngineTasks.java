package clinic.vein.workflow;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Role;
import clinic.vein.kernel.TaskId;
import clinic.vein.process.TaskWork;
import clinic.vein.process.Turns;
import clinic.vein.workflow.engine.OneCommand;
import clinic.vein.workflow.engine.OneCommand.Seen;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
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
    private final OneCommand command;

    EngineTasks(
            TaskService tasks, IdentityService identity, CurrentActor currentActor, Turns turns, OneCommand command) {
        this.tasks = tasks;
        this.identity = identity;
        this.currentActor = currentActor;
        this.turns = turns;
        this.command = command;
    }

    @Override
    @Transactional
    public void claim(TaskId id) {
        Actor caller = currentActor.get();
        refuseUnlisted(turns.takeToClaim(id, caller.id()));
        asTheCaller(caller, id, task -> {
            if (!caller.id().equals(task.assignee())) {
                tasks.claim(id.value(), caller.id());
            }
        });
    }

    @Override
    @Transactional
    public void release(TaskId id) {
        Actor caller = currentActor.get();
        refuseUnlisted(turns.take(id));
        asTheCaller(caller, id, task -> {
            if (!caller.id().equals(task.assignee())) {
                throw new Refused("", WorkflowFault.NOT_RELEASED);
            }
            tasks.setAssignee(id.value(), null);
        });
    }

    @Override
    @Transactional
    public void complete(TaskId id, String submission) {
        refuseUnlisted(turns.take(id));
        asTheCaller(
                currentActor.get(),
                id,
                task -> tasks.complete(id.value(), Map.of(CompletionBySubmission.SUBMISSION, submission)));
    }

    /** By this door people work on referrals alone. */
    private static void refuseUnlisted(boolean listed) {
        if (!listed) {
            throw new Refused("", WorkflowFault.NOT_OPEN_FOR_YOU);
        }
    }

    private void asTheCaller(Actor caller, TaskId id, Consumer<Seen> work) {
        identity.setAuthentication(
                caller.id(), currentActor.roles().stream().map(Role::groupId).toList());
        try {
            command.on(
                    id.value(),
                    task -> work.accept(task.orElseThrow(() -> new Refused("", WorkflowFault.NOT_OPEN_FOR_YOU))));
        } catch (AuthorizationException e) {
            throw new AccessDeniedException("Not for this role");
        } catch (ProcessEngineException e) {
            throw Refusals.find(e).map(RuntimeException.class::cast).orElseGet(() -> LostRaces.translated(e));
        } finally {
            identity.clearAuthentication();
        }
    }
}
