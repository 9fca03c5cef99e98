package clinic.vein.workflow.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.core.variable.scope.AbstractVariableScope;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;

/** Tells what a completion brings from what a process has held before, such as what a newer release left there. */
public final class BroughtVariables {

    private BroughtVariables() {}

    /** Whether the variable is new or another than stored: the engine writes what it was sent only when the command ends. */
    public static boolean isBrought(DelegateTask task, String name) {
        if (!(((AbstractVariableScope) task).getVariableInstance(name) instanceof DbEntity held)) {
            return true;
        }
        CachedDbEntity stored = Context.getCommandContext()
                .getDbEntityManager()
                .getDbEntityCache()
                .getCachedEntity(held);
        return stored == null || stored.getEntityState() != DbEntityState.PERSISTENT || stored.isDirty();
    }
}
