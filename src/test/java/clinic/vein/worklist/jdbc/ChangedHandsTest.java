package clinic.vein.worklist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.TaskId;
import clinic.vein.process.OpenTask;
import clinic.vein.process.TaskJournal;
import clinic.vein.testing.Beside;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.worklist.Worklist;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ClinicTest
class ChangedHandsTest {

    @Autowired
    ReferralDriver driver;

    @Autowired
    Worklist worklist;

    @Autowired
    TaskJournal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    /** Whose turn it is has the task in the same way: to have it more strongly would be written to the log once more. */
    @Test
    void aTaskIsHadNoMoreStronglyThanByWhoseTurnItIs() {
        driver.begin();
        ReferralId id = driver.receive(Reports.dual());
        TaskId task = driver.task(id, "CheckReferral");
        OpenTask open = worklist.find(task).orElseThrow();

        new TransactionTemplate(transactions).executeWithoutResult(changing -> {
            journal.assigned(open, null);
            assertThat(Beside.get(() -> free(task, "key share")).join()).hasSize(1);
            assertThat(Beside.get(() -> free(task, "share")).join()).isEmpty();
            changing.setRollbackOnly();
        });
    }

    private List<String> free(TaskId task, String lock) {
        return new TransactionTemplate(transactions)
                .execute(asking -> jdbc.sql(
                                "select id from clinic.open_task where id = :task for " + lock + " skip locked")
                        .param("task", task.value())
                        .query(String.class)
                        .list());
    }
}
