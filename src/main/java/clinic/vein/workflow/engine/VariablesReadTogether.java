package clinic.vein.workflow.engine;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.jspecify.annotations.Nullable;

/**
 * The variables of a process whose task is worked on are read by one statement, once the first of its parts is asked for; the
 * engine asks each part for its own. What a command changes of them is written when it ends, so that no second look at the
 * database would see more.
 */
final class VariablesReadTogether extends VariableInstanceManager {

    private @Nullable String process;
    private @Nullable Map<String, List<VariableInstanceEntity>> byScope;

    void of(String id) {
        process = id;
        byScope = null;
    }

    /** A task that is being made has none in the database yet. */
    @Override
    public List<VariableInstanceEntity> findVariableInstancesByTaskIdAndVariableNames(
            String task, @Nullable Collection<String> names) {
        TaskEntity here = getDbEntityManager().getCachedEntity(TaskEntity.class, task);
        if (here != null && here.getRevision() == 0) {
            return new ArrayList<>();
        }
        return here != null && process != null && process.equals(here.getProcessInstanceId())
                ? ofScope(task, names)
                : super.findVariableInstancesByTaskIdAndVariableNames(task, names);
    }

    @Override
    public List<VariableInstanceEntity> findVariableInstancesByExecutionIdAndVariableNames(
            String execution, @Nullable Collection<String> names) {
        ExecutionEntity here = getDbEntityManager().getCachedEntity(ExecutionEntity.class, execution);
        return here != null && process != null && process.equals(here.getProcessInstanceId())
                ? ofScope(execution, names)
                : super.findVariableInstancesByExecutionIdAndVariableNames(execution, names);
    }

    private List<VariableInstanceEntity> ofScope(String scope, @Nullable Collection<String> names) {
        if (byScope == null) {
            byScope = super.findVariableInstancesByProcessInstanceId(process).stream()
                    .collect(groupingBy(each -> each.getTaskId() == null ? each.getExecutionId() : each.getTaskId()));
        }
        return new ArrayList<>(byScope.getOrDefault(scope, List.of()).stream()
                .filter(each -> names == null || names.isEmpty() || names.contains(each.getName()))
                .toList());
    }
}
