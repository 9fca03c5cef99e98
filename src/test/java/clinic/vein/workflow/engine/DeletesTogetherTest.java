package clinic.vein.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.embedded.TestPostgres;
import clinic.vein.kernel.ReferralId;
import clinic.vein.testing.Beside;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.CountedStatements;
import clinic.vein.testing.Eventually;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Submissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who deletes several rows and was overtaken on one of them hears so, and has deleted none. */
@ClinicTest
class DeletesTogetherTest {

    private static final List<String> NAMES =
            IntStream.range(0, 30).mapToObj("together%d"::formatted).toList();

    @Autowired
    ReferralDriver driver;

    @Autowired
    RuntimeService runtime;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Value("${spring.datasource.url}")
    String url;

    String process;
    List<String> rows;

    @BeforeEach
    void thirtyVariables() {
        driver.begin();
        ReferralId id = driver.receive(Reports.dual());
        process = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString(), "Referral")
                .singleResult()
                .getId();
        runtime.setVariables(process, NAMES.stream().collect(Collectors.toMap(name -> name, name -> 1)));
        rows = inOrder("");
        for (int last = rows.size() - 1; last >= 0; last--) {
            jdbc.sql("update engine.act_ru_variable set long_ = 2 where id_ = :id")
                    .param("id", rows.get(last))
                    .update();
        }
    }

    @AfterEach
    void asBefore() {
        runtime.removeVariables(process, NAMES);
        assertThat(inOrder("")).isEmpty();
    }

    @Test
    void rows_are_locked_in_the_order_of_their_ids_and_all_stay_if_one_was_changed_meanwhile() {
        int changed = 12;
        CompletableFuture<Void> removal = new TransactionTemplate(transactions).execute(status -> {
            jdbc.sql("update engine.act_ru_variable set rev_ = rev_ + 1 where id_ = :id")
                    .param("id", rows.get(changed))
                    .update();
            CompletableFuture<Void> begun = Beside.run(this::removeByAnotherPlan);
            Eventually.awaitBlocked(jdbc, 1, begun::isDone);
            assertThat(inOrder("for update skip locked"))
                    .as("nobody has locked what comes later")
                    .isEqualTo(rows.subList(changed, rows.size()));
            return begun;
        });

        assertThatThrownBy(() -> removal.get()).hasCauseInstanceOf(OptimisticLockingException.class);
        assertThat(inOrder("")).isEqualTo(rows);
    }

    @Test
    void what_a_completed_task_leaves_behind_goes_by_two_statements_whichever_tables_it_is_in() throws Exception {
        ReferralId id = driver.receive(Reports.dual());
        String task = driver.task(id, "CheckReferral").value();

        Map<String, Integer> statements = CountedStatements.of(
                        () -> driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE))
                .byText();

        assertThat(driver.openTasks(id)).containsExactly("ReviewReferral");
        assertThat(statements)
                .containsEntry("select clinic.delete_engine_rows(?, ?, ?)", 2)
                .doesNotContainKey("delete from ACT_RU_TASK where ID_ = ? and REV_ = ?")
                .doesNotContainKey("delete from ACT_RU_IDENTITYLINK where ID_ = ?")
                .doesNotContainKey("delete from ACT_RU_AUTHORIZATION where RESOURCE_TYPE_ = ? AND RESOURCE_ID_ = ?");
        assertThat(jdbc.sql("select count(*) from engine.act_ru_authorization where resource_id_ = :task")
                        .param("task", task)
                        .query(Integer.class)
                        .single())
                .as("its grants")
                .isZero();
    }

    @Test
    void whom_a_deadlock_costs_what_it_did_was_overtaken() throws SQLException {
        whereTheLockIsLost("engine.act_ru_variable", "old.name_ = 'together7'", () -> {
            assertThatThrownBy(() -> runtime.removeVariables(process, NAMES))
                    .isInstanceOf(OptimisticLockingException.class);
            assertThatThrownBy(() -> runtime.removeVariable(process, "together7"))
                    .as("one row, the engine's own way")
                    .isInstanceOf(OptimisticLockingException.class);
        });
        assertThat(inOrder("")).isEqualTo(rows);
    }

    @Test
    void so_was_whom_it_costs_the_grants_that_went_with_nothing_else() throws SQLException {
        List<String> ended = List.of("together-one", "together-other");
        List<Authorization> granted = ended.stream().map(this::granted).toList();
        try {
            whereTheLockIsLost("engine.act_ru_authorization", "old.resource_id_ = 'together-other'", () -> {
                assertThatThrownBy(() -> deleteGrants(ended)).isInstanceOf(OptimisticLockingException.class);
                assertThatThrownBy(() -> deleteGrants(List.of("together-other")))
                        .as("one task's, the engine's own way")
                        .isInstanceOf(OptimisticLockingException.class);
            });
            assertThat(grantsOf(ended)).as("all are there still").isEqualTo(2);
        } finally {
            granted.forEach(each -> authorizations.deleteAuthorization(each.getId()));
        }
    }

    private Authorization granted(String task) {
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId("intake");
        grant.setResource(Resources.TASK);
        grant.setResourceId(task);
        grant.addPermission(Permissions.READ);
        return authorizations.saveAuthorization(grant);
    }

    private void deleteGrants(List<String> ended) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            context.getAuthorizationManager().deleteAuthorizationsByResourceIds(Resources.TASK, ended);
            return null;
        });
    }

    private long grantsOf(List<String> ended) {
        return ended.stream()
                .mapToLong(task -> authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.TASK)
                        .resourceId(task)
                        .count())
                .sum();
    }

    private void whereTheLockIsLost(String table, String row, Runnable work) throws SQLException {
        try (Connection superuser = TestPostgres.instance().superuser(url);
                Statement statement = superuser.createStatement()) {
            statement.execute("create function engine.lose_the_lock() returns trigger language plpgsql as"
                    + " 'begin raise exception ''deadlock'' using errcode = ''deadlock_detected''; end'");
            statement.execute("create trigger lose_the_lock before delete on " + table + " for each row when (" + row
                    + ") execute function engine.lose_the_lock()");
            try {
                work.run();
            } finally {
                statement.execute("drop trigger lose_the_lock on " + table);
                statement.execute("drop function engine.lose_the_lock()");
            }
        }
    }

    /** In whatever order the table has them, as the database may choose for large tables. */
    private void removeByAnotherPlan() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("set local enable_nestloop = off").update();
            jdbc.sql("set local enable_mergejoin = off").update();
            runtime.removeVariables(process, NAMES);
        });
    }

    private List<String> inOrder(String lock) {
        return jdbc
                .sql("select id_ from engine.act_ru_variable where execution_id_ = :process and name_ in (:names) "
                        + lock)
                .param("process", process)
                .param("names", NAMES)
                .query(String.class)
                .list()
                .stream()
                .sorted()
                .toList();
    }
}
