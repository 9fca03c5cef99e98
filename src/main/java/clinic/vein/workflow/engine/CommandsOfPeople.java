package clinic.vein.workflow.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.AuthorizationCheckCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAuthorizationCommand;
import org.camunda.bpm.engine.impl.cmd.CreateFilterCmd;
import org.camunda.bpm.engine.impl.cmd.CreateGroupCmd;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.CreateUserCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveGroupCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.query.NativeQuery;
import org.camunda.bpm.engine.query.Query;
import org.springframework.stereotype.Component;

/**
 * What people may have the engine do, by whatever door: the web API, Cockpit, Tasklist, a plug-in. They look, work on tasks,
 * try a failed job again, and administer accounts and filters. Whatever else the engine can do is refused to everybody: to end, stop or
 * move a process, one or all, to set its variables, to delete its history. What is wrong with a process is a finding, and a
 * referral ends by what its patient or the clinic decides; our own use cases do both, and are nobody in particular to the engine.
 */
@Component
class CommandsOfPeople extends AbstractProcessEnginePlugin {

    /** The rest of their names tells what they read. */
    private static final List<String> READING = List.of(
            "Get",
            "Find",
            "Is",
            "Query",
            "ExecuteFilter",
            "ExecuteListQuery",
            "ExecuteSingleQuery",
            "CheckPassword",
            "MetricsQuery",
            "CreateUserQuery",
            "CreateGroupQuery");

    private static final Set<Class<?>> WORK = Set.of(
            ClaimTaskCmd.class,
            AssignTaskCmd.class,
            SubmitTaskFormCmd.class,
            SubmitStartFormCmd.class,
            CompleteTaskCmd.class,
            OneCommand.OnTask.class,
            SetJobRetriesCmd.class);

    private static final Set<Class<?>> ADMINISTRATION = Set.of(
            CreateUserCmd.class,
            SaveUserCmd.class,
            DeleteUserCmd.class,
            CreateGroupCmd.class,
            SaveGroupCmd.class,
            DeleteGroupCmd.class,
            CreateMembershipCmd.class,
            DeleteMembershipCmd.class,
            CreateAuthorizationCommand.class,
            SaveAuthorizationCmd.class,
            DeleteAuthorizationCmd.class,
            CreateFilterCmd.class,
            SaveFilterCmd.class,
            DeleteFilterCmd.class);

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        CommandCheck.addTo(engine, command -> check(engine, command));
    }

    private static void check(ProcessEngineConfigurationImpl engine, Command<?> command) {
        if (ActingPerson.at(engine).isPresent() && !isOpen(command)) {
            throw new AuthorizationException(ActOnEngine.CLOSED.title());
        }
    }

    static boolean isOpen(Command<?> command) {
        return command instanceof Query
                || command instanceof NativeQuery
                || command instanceof AuthorizationCheckCmd
                || isOpen(command.getClass());
    }

    static boolean isOpen(Class<?> command) {
        return WORK.contains(command)
                || ADMINISTRATION.contains(command)
                || READING.stream().anyMatch(command.getSimpleName()::startsWith);
    }
}
