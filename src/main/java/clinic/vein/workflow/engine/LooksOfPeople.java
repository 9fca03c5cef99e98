package clinic.vein.workflow.engine;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.AuditEntry;
import clinic.vein.audit.AuditEvents;
import clinic.vein.kernel.CurrentActor;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.HistoricDecisionInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricDetailQueryImpl;
import org.camunda.bpm.engine.impl.HistoricVariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.GetExecutionVariableCmd;
import org.camunda.bpm.engine.impl.cmd.GetExecutionVariableTypedCmd;
import org.camunda.bpm.engine.impl.cmd.GetExecutionVariablesCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What people look up in the engine that needs more than its grants: variables of patients' processes go on record, and who
 * administers the engine is told to its administrators alone.
 */
@Component
class LooksOfPeople extends AbstractProcessEnginePlugin {

    private static final List<Class<?>> OF_VARIABLES = List.of(
            VariableInstanceQueryImpl.class,
            HistoricVariableInstanceQueryImpl.class,
            HistoricDetailQueryImpl.class,
            HistoricDecisionInstanceQueryImpl.class,
            GetExecutionVariableCmd.class,
            GetExecutionVariableTypedCmd.class,
            GetExecutionVariablesCmd.class);

    private final ObjectProvider<AuditEvents> events;
    private final CurrentActor currentActor;

    LooksOfPeople(ObjectProvider<AuditEvents> events, CurrentActor currentActor) {
        this.events = events;
        this.currentActor = currentActor;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        CommandCheck.addTo(engine, command -> ActingPerson.at(engine).ifPresent(who -> check(who, command)));
    }

    private void check(Authentication who, Command<?> command) {
        if (asksForAdministrators(who, command)) {
            throw new AuthorizationException(ActOnEngine.ADMINISTRATORS_ALONE.title());
        }
        if (OF_VARIABLES.stream().anyMatch(kind -> kind.isInstance(command))) {
            events.getObject().add(currentActor.get(), AuditEntry.done(AuditAction.VARIABLES_READ, of(command)));
        }
    }

    private static boolean asksForAdministrators(Authentication who, Command<?> command) {
        if (who.getGroupIds() != null && who.getGroupIds().contains(Groups.CAMUNDA_ADMIN)) {
            return false;
        }
        return command instanceof GroupQueryImpl groups
                        && groups.getUserId() != null
                        && !groups.getUserId().equals(who.getUserId())
                || command instanceof UserQueryImpl users && Groups.CAMUNDA_ADMIN.equals(users.getGroupId());
    }

    /** The processes, where the question names them. */
    private static String of(Command<?> command) {
        Stream<String> instances = Stream.of();
        if (command instanceof VariableInstanceQueryImpl now) {
            instances = Stream.concat(all(now.getProcessInstanceIds()), all(now.getActivityInstanceIds()));
        } else if (command instanceof HistoricVariableInstanceQueryImpl past) {
            instances =
                    Stream.concat(Stream.ofNullable(past.getProcessInstanceId()), all(past.getProcessInstanceIds()));
        } else if (command instanceof HistoricDecisionInstanceQueryImpl decisions) {
            instances = Stream.ofNullable(decisions.getProcessInstanceId());
        }
        return Stream.concat(Stream.of(command.getClass().getSimpleName()), instances)
                .filter(Objects::nonNull)
                .limit(20)
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> all(String[] ids) {
        return ids == null ? Stream.of() : Arrays.stream(ids);
    }
}
