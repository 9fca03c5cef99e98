package clinic.vein.workflow.engine;

import clinic.vein.process.CareTask;
import clinic.vein.security.access.TaskList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
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
                TaskList.RED_FLAGS,
                tasks.createTaskQuery()
                        .taskCandidateGroupInExpression(QueryExpressions.MY_GROUPS)
                        .includeAssignedTasks()
                        .taskDefinitionKeyIn(
                                CareTask.ALARMS.stream().map(CareTask::id).toArray(String[]::new)));
        filter(
                engine,
                15,
                TaskList.REVIEWS,
                tasks.createTaskQuery()
                        .taskCandidateGroupInExpression(QueryExpressions.MY_GROUPS)
                        .includeAssignedTasks()
                        .taskDefinitionKeyIn(
                                CareTask.REVIEWS.stream().map(CareTask::id).toArray(String[]::new)));
        filter(
                engine,
                20,
                TaskList.MY_GROUPS,
                tasks.createTaskQuery()
                        .taskCandidateGroupInExpression(QueryExpressions.MY_GROUPS)
                        .includeAssignedTasks());
        filter(
                engine,
                25,
                TaskList.UNCLAIMED,
                tasks.createTaskQuery().taskCandidateGroupInExpression(QueryExpressions.MY_GROUPS));
        filter(engine, 30, TaskList.MINE, tasks.createTaskQuery().taskAssigneeExpression(QueryExpressions.MYSELF));
        filter(engine, 35, TaskList.BACK_WITH_ME, tasks.createTaskQuery().taskOwnerExpression(QueryExpressions.MYSELF));
        filter(
                engine,
                38,
                TaskList.DUE_TODAY,
                tasks.createTaskQuery()
                        .taskCandidateGroupInExpression(QueryExpressions.MY_GROUPS)
                        .includeAssignedTasks()
                        .dueAfterExpression(QueryExpressions.NOW)
                        .dueBeforeExpression(QueryExpressions.END_OF_TODAY));
        filter(
                engine,
                40,
                TaskList.OVERDUE,
                tasks.createTaskQuery()
                        .taskCandidateGroupInExpression(QueryExpressions.MY_GROUPS)
                        .includeAssignedTasks()
                        .dueBeforeExpression(QueryExpressions.NOW));
        return engine.getFilterService().createTaskFilterQuery().list().stream()
                .collect(Collectors.toMap(Filter::getName, Filter::getId, (one, another) -> one));
    }

    private static void filter(ProcessEngine engine, int place, TaskList list, TaskQuery query) {
        FilterService filters = engine.getFilterService();
        Filter there = Stream.of(list.title(), nameBefore(list))
                .flatMap(name -> filters.createTaskFilterQuery().filterName(name).list().stream())
                .findFirst()
                .orElse(null);
        TaskQuery inOrder = query.orderByTaskPriority().desc().orderByDueDate().asc();
        Filter filter = filters.newTaskFilter(list.title()).setQuery(inOrder);
        if (there != null) {
            if (!there.getName().equals(list.title()) || !asked(there).equals(asked(filter))) {
                filters.saveFilter(there.setName(list.title()).setQuery(inOrder));
            }
            return;
        }
        filter.setProperties(Map.of(
                "priority",
                place,
                "color",
                "#1f5f7a",
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                List.of(Map.of("name", "reference", "label", EnginePageWord.REFERENCE.title()))));
        filters.saveFilter(filter);
    }

    /** What a list asks for, as the engine stores it: a list of an earlier release takes on what this one means by it. */
    private static String asked(Filter filter) {
        return ((FilterEntity) filter).getQueryInternal();
    }

    /** Until the names stood in the catalogue they were typed with a straight apostrophe. */
    private static String nameBefore(TaskList list) {
        return list.title().replace('\u2019', '\'');
    }
}
