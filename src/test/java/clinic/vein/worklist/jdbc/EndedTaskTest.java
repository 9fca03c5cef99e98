package clinic.vein.worklist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.testing.Beside;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.CountedStatements;
import clinic.vein.testing.Eventually;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Submissions;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A task ends with what was typed for it, by one statement. */
@ClinicTest
class EndedTaskTest {

    @Autowired
    ReferralDriver driver;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    ReferralId id;
    String task;

    @BeforeEach
    void reported() {
        driver.begin();
        id = driver.receive(Reports.dual());
        task = driver.task(id, "CheckReferral").value();
    }

    @Test
    void by_one_statement() throws Exception {
        Set<String> statements = CountedStatements.of(
                        () -> driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE))
                .byText()
                .keySet();

        assertThat(statements)
                .contains("select back_with, kept_for from clinic.end_task(?, ?)")
                .noneMatch(statement -> statement.contains("delete from clinic.open_task"))
                .noneMatch(statement -> statement.contains("task_draft"));
        assertThat(driver.openTasks(id)).containsExactly("ReviewReferral");
    }

    @Test
    void with_a_draft_that_was_saved_while_the_end_waited() throws Exception {
        CompletableFuture<Integer> left = new TransactionTemplate(transactions).execute(saving -> {
            jdbc.sql("select id from clinic.open_task where id = :task for update")
                    .param("task", task)
                    .query(String.class)
                    .single();
            CompletableFuture<Integer> ending = Beside.get(this::endAndCountDrafts);
            Eventually.awaitBlocked(jdbc, 1, ending::isDone);
            jdbc.sql("""
                            insert into clinic.task_draft (task_id, account, referral_id, saved_at, sealed)
                            values (:task, 'intake', :id, now(), :sealed)""")
                    .param("task", task)
                    .param("id", id.value())
                    .param("sealed", new byte[] {1})
                    .update();
            return ending;
        });

        assertThat(left.get()).isZero();
        assertThat(drafts()).as("not ended after all").isOne();
        jdbc.sql("delete from clinic.task_draft where task_id = :task")
                .param("task", task)
                .update();
    }

    private Integer endAndCountDrafts() {
        return new TransactionTemplate(transactions).execute(ending -> {
            jdbc.sql("select back_with from clinic.end_task(:task, now())")
                    .param("task", task)
                    .query()
                    .listOfRows();
            ending.setRollbackOnly();
            return drafts();
        });
    }

    private int drafts() {
        return jdbc.sql("select count(*) from clinic.task_draft where task_id = :task")
                .param("task", task)
                .query(Integer.class)
                .single();
    }
}
