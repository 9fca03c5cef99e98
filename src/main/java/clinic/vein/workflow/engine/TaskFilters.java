package clinic.vein.workflow.engine;

import clinic.vein.process.CareTask;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The ready-made lists in Tasklist: it shows nothing until somebody makes a filter. */
@Component
class TaskFilters {

    /** @return the filters' ids by their names */
    Map<String, String> apply(ProcessEngine engine) {
        TaskService tasks = engine.getTaskService();
        filter(
                engine,
                10,
                "Red flags",
                tasks.createTaskQuery()
                        .taskCandidateGroupInExpression(QueryExpressions.MY_GROUPS)
                        .includeAssignedTasks()
                        .taskDefinitionKeyIn(
                                CareTask.ALARMS.stream().map(CareTask::id).toArray(String[]::new)));
        filter(
                engine,
                20,
                "My group's tasks",
                tasks.createTaskQuery().taskCandidateGroupInExpression(QueryExpressions.MY_GROUPS));
        filter(engine, 30, "My tasks", tasks.createTaskQuery().taskAssigneeExpression(QueryExpressions.MYSELF));
        filter(
                engine,
                40,
                "Overdue",
                tasks.createTaskQuery()
                        .taskCandidateGroupInExpression(QueryExpressions.MY_GROUPS)
                        .includeAssignedTasks()
                        .dueBeforeExpression(QueryExpressions.NOW));
        return engine.getFilterService().createTaskFilterQuery().list().stream()
                .collect(Collectors.toMap(Filter::getName, Filter::getId, (one, another) -> one));
    }

    private static void filter(ProcessEngine engine, int place, String name, TaskQuery query) {
        FilterService filters = engine.getFilterService();
        if (filters.createTaskFilterQuery().filterName(name).count() > 0) {
            return;
        }
        Filter filter = filters.newTaskFilter(name)
                .setQuery(query.orderByTaskPriority().desc().orderByDueDate().asc())
                .setProperties(Map.of(
                        "priority",
                        place,
                        "color",
                        "#1f5f7a",
                        "refresh",
                        true,
                        "showUndefinedVariable",
                        false,
                        "variables",
                        List.of(Map.of("name", "reference", "label", "Reference"))));
        filters.saveFilter(filter);
    }
}
