package clinic.vein.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.security.access.TaskList;
import clinic.vein.testing.ClinicTest;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ClinicTest
class TaskFiltersTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private FilterService filters;

    /** Whoever was granted the old one keeps it, and nobody sees the same list twice. */
    @Test
    void a_list_of_an_earlier_release_takes_the_name_of_the_catalogue() {
        String name = TaskList.MY_GROUPS.title();
        Filter there = filters.createFilterQuery().filterName(name).singleResult();
        // Then it had the tasks alone that nobody had claimed.
        filters.saveFilter(there.setName("My group's tasks")
                .setQuery(engine.getTaskService()
                        .createTaskQuery()
                        .taskCandidateGroupInExpression(QueryExpressions.MY_GROUPS)));
        long before = filters.createFilterQuery().count();

        assertThat(new TaskFilters().apply(engine)).containsEntry(name, there.getId());

        assertThat(filters.getFilter(there.getId()).getName()).isEqualTo(name);
        assertThat(filters.createFilterQuery().count()).isEqualTo(before);
        TaskQueryImpl query = filters.getFilter(there.getId()).<TaskQueryImpl>getQuery();
        assertThat(query.isIncludeAssignedTasks()).isTrue();
    }
}
