package clinic.vein.workflow.engine;

import clinic.vein.workflow.engine.expectation.ExpectedWaits.MissingTimer;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.UnlockJobCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.springframework.stereotype.Component;

/** Repairs for which the engine has no interface, within the caller's transaction. */
@Component
public class InnerRepairs {

    private final CommandExecutor commands;

    InnerRepairs(ProcessEngine engine) {
        this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
    }

    public void unlock(String job) {
        commands.execute(new UnlockJobCmd(job));
    }

    /** @param gone the timers to be made; subscriptions are made that are not there */
    public void restore(String execution, List<MissingTimer> gone) {
        commands.execute(new RestoreWait(execution, gone));
    }

    /** Removes what tasks knew by themselves that are no longer there. */
    public void forgetTasks(List<String> gone) {
        commands.execute(context -> {
            gone.forEach(task -> context.getVariableInstanceManager()
                    .findVariableInstancesByTaskId(task)
                    .forEach(VariableInstanceEntity::delete));
            return null;
        });
    }
}
