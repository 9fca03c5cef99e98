package clinic.vein.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Submissions;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cards tell the reference by an answer of ours for a whole page; until then each task had a variable for it. */
@ClinicTest
class TaskWithoutVariablesTest {

    @Autowired
    ReferralDriver driver;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    String task;
    ReferralId id;

    @BeforeEach
    void reported() {
        driver.begin();
        id = driver.receive(Reports.dual());
        task = driver.task(id, "CheckReferral").value();
    }

    @Test
    void a_new_task_has_none_of_its_own() {
        assertThat(variables()).isZero();
    }

    @Test
    void the_one_of_a_task_that_was_open_before_goes_with_the_task() {
        tasks.setVariableLocal(task, "reference", "VC-EARLIER");
        assertThat(variables()).isOne();

        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);

        assertThat(driver.openTasks(id)).containsExactly("ReviewReferral");
        assertThat(variables()).isZero();
    }

    private int variables() {
        return jdbc.sql("select count(*) from engine.act_ru_variable where task_id_ = :task")
                .param("task", task)
                .query(Integer.class)
                .single();
    }
}
