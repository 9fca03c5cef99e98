package clinic.vein.workflow.engine;

import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has a question and what is done by its answer be one command of the engine, which then reads the task and whom it is for once. */
@Component
public class OneCommand {

    private final ProcessEngineConfigurationImpl engine;

    OneCommand(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    /** What somebody does with a task. */
    public interface Work {

        /** @param assignee of the task if whoever works may see it, else nothing */
        void on(Optional<Seen> task);
    }

    /** A task as somebody sees it who may. */
    public record Seen(@Nullable String assignee) {}

    public void on(String task, Work work) {
        engine.getCommandExecutorTxRequired().execute(new OnTask(task, work));
    }

    /** Only our own code makes one. */
    static final class OnTask implements Command<Void> {

        private final String task;
        private final Work work;

        private OnTask(String task, Work work) {
            this.task = task;
            this.work = work;
        }

        @Override
        public Void execute(CommandContext context) {
            Authentication who = Objects.requireNonNull(
                    context.getAuthentication(), "a task is worked on by somebody whom the engine has been told of");
            Optional<TaskEntity> found = ReadTogether.of(context).task(context, task, who.getUserId());
            work.on(found.filter(there -> isFor(there, who)).map(there -> new Seen(there.getAssignee())));
            return null;
        }

        /** As {@link TasksOfTheRole} lists them. */
        private static boolean isFor(TaskEntity task, Authentication who) {
            return who.getUserId().equals(task.getAssignee())
                    || who.getGroupIds().contains(Groups.CAMUNDA_ADMIN)
                    || task.getCandidates().stream()
                            .map(IdentityLink::getGroupId)
                            .anyMatch(who.getGroupIds()::contains);
        }
    }
}
