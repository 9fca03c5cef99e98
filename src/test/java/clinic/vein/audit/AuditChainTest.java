package clinic.vein.audit;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.audit.Verification.Broken;
import clinic.vein.audit.Verification.Problem;
import clinic.vein.audit.command.VerifyAuditCommand;
import clinic.vein.audit.jdbc.TrailStores;
import clinic.vein.embedded.TestPostgres;
import clinic.vein.kernel.Actor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import clinic.vein.testing.Beside;
import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What an intruder with the whole database server can do to the trail, and whether it is found. */
class AuditChainTest {

    private static final Actor NURSE = new Actor("nurse", Role.NURSE);
    private static final String FORGED =
            "insert into clinic.audit_event (at, actor, role, action, reason, outcome) values";
    private static final Duration DAY = Duration.ofDays(1);

    private TestPostgres.Database database;
    private HikariDataSource application;
    private AuditEvents events;
    private AuditChain chain;
    private ChainAuditEvents chainAuditEvents;
    private TransactionTemplate transactions;

    @BeforeEach
    void takeADatabase() {
        database = TestPostgres.instance().migratedDatabase();
        application = database.pool(database.username());
        events = TrailStores.events(application);
        chain = TrailStores.chain(application);
        chainAuditEvents = new ChainAuditEvents(chain);
        transactions = new TransactionTemplate(new JdbcTransactionManager(application));
    }

    @AfterEach
    void leaveIt() {
        application.close();
    }

    private void look() {
        events.add(NURSE, AuditEntry.done(AuditAction.REFERRAL_READ, ReferralId.random(), Why.ROLE, null));
    }

    private void looks(int times) {
        IntStream.range(0, times).forEach(time -> look());
        link();
    }

    private void link() {
        transactions.executeWithoutResult(status -> chainAuditEvents.chain(DAY));
    }

    private Verification verify(ChainHead... known) {
        return new VerifyAudit(chain).verify(List.of(known));
    }

    private void asIntruder(String... statements) throws SQLException {
        try (Connection superuser = TestPostgres.instance().superuser(database.url());
                Statement statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private long eventAt(long position) {
        return JdbcClient.create(application)
                .sql("select event_id from clinic.audit_link where position = :position")
                .param("position", position)
                .query(Long.class)
                .single();
    }

    @Test
    void anUntouchedTrailIsIntact() {
        looks(5);
        look();
        Verification found = verify();
        assertThat(found.intact()).isTrue();
        assertThat(found.rows()).isEqualTo(5);
        assertThat(found.waiting()).isEqualTo(1);
        assertThat(found.outsideOfMonths()).isZero();
        link();
        assertThat(verify(ChainHead.of(found.head())).rows()).isEqualTo(6);
    }

    @Test
    void rowsOfTransactionsThatEndLaterAreLinkedLater() {
        transactions.executeWithoutResult(status -> {
            look();
            inAnotherThread(() -> looks(3));
            assertThat(verify().rows()).isEqualTo(3);
        });
        link();
        assertThat(verify().rows()).isEqualTo(4);
        assertThat(verify().intact()).isTrue();
    }

    @Test
    void manyWhoWriteAndLinkAtOnceMakeOneChain() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(6);
        List<Future<?>> work = IntStream.range(0, 6)
                .<Future<?>>mapToObj(
                        person -> people.submit(() -> IntStream.range(0, 5).forEach(time -> looks(4))))
                .toList();
        for (Future<?> each : work) {
            each.get();
        }
        people.shutdown();
        assertThat(verify().rows()).isEqualTo(120);
        assertThat(verify().intact()).isTrue();
        assertThat(verify().waiting()).isZero();
    }

    @Test
    void aChangedRowIsNamedWhicheverColumnWasChanged() throws SQLException {
        for (String change : List.of(
                "actor = 'physician'",
                "role = 'INTAKE'",
                "action = 'LETTER_READ'",
                "referral_id = gen_random_uuid()",
                "reason = 'TASK'",
                "reason_id = 'x'",
                "subject = ''",
                "address = null",
                "outcome = 'REFUSED'")) {
            looks(3);
            long position = verify().rows() - 1;
            long row = eventAt(position);
            asIntruder(
                    "create table clinic.before as select * from clinic.audit_event where id = " + row,
                    "update clinic.audit_event set " + change + " where id = " + row);
            assertThat(verify().firstBroken()).as(change).isEqualTo(new Broken(position, row, Problem.ROW_CHANGED));
            assertThat(verify().intact()).isFalse();
            asIntruder(
                    "delete from clinic.audit_event where id = " + row,
                    "insert into clinic.audit_event overriding system value select * from clinic.before",
                    "drop table clinic.before");
            assertThat(verify().intact()).as("put back").isTrue();
        }
    }

    @Test
    void aRemovedRowAndARemovedLinkAreNamed() throws SQLException {
        looks(4);
        long third = eventAt(3);
        asIntruder("delete from clinic.audit_event where id = " + third);
        assertThat(verify().firstBroken()).isEqualTo(new Broken(3, third, Problem.ROW_MISSING));
        asIntruder("delete from clinic.audit_link where position = 2");
        assertThat(verify().firstBroken()).isEqualTo(new Broken(2, null, Problem.LINK_MISSING));
    }

    @Test
    void aForgedRowOfThePastIsNamed() throws SQLException {
        looks(2);
        asIntruder(FORGED + " (now() - interval '3 hours', 'nurse', 'NURSE', 'TASK_READ', 'NONE', 'DONE')");
        assertThat(verify().neverLinked()).isEqualTo(1);
        assertThat(verify().intact()).isFalse();
        link();
        assertThat(verify().firstBroken()).isEqualTo(new Broken(3, eventAt(3), Problem.ROW_BACKDATED));
    }

    @Test
    void aRowDatedBackByAnHourIsNamedAndWhatFollowsIsFollowedAllTheSame() throws SQLException {
        looks(2);
        asIntruder(FORGED + " (now() - interval '1 hour', 'nurse', 'NURSE', 'TASK_READ', 'NONE', 'DONE')");
        link();
        looks(2);
        Verification found = verify();
        assertThat(found.rows()).isEqualTo(5);
        assertThat(found.firstBroken()).isEqualTo(new Broken(3, eventAt(3), Problem.ROW_BACKDATED));
        assertThat(doubts(found)).containsExactly("3-3 ROW_BACKDATED");
        asIntruder("update clinic.audit_event set actor = 'x' where id = " + eventAt(4));
        assertThat(verify().firstBroken()).isEqualTo(new Broken(4, eventAt(4), Problem.ROW_CHANGED));
    }

    @Test
    void whatAStopLeftBehindIsNamedAndIntact() throws SQLException {
        asIntruder(FORGED + " (now() - interval '3 hours', 'nurse', 'NURSE', 'TASK_READ', 'NONE', 'DONE')");
        looks(2);
        Verification found = verify();
        assertThat(doubts(found)).containsExactly("1-1 LINKED_LATE");
        assertThat(found.intact()).isTrue();
    }

    private static List<String> doubts(Verification found) {
        return found.stretches().stream()
                .map(each -> each.from() + "-" + each.to() + " " + each.doubt())
                .toList();
    }

    @Test
    void whoeverRemovesTheNewestRowsOrLinksAllAnewIsFoundByAHeadWrittenDownElsewhere() throws SQLException {
        looks(5);
        ChainHead head = chain.head();
        asIntruder(
                "delete from clinic.audit_event where id in (select event_id from clinic.audit_link where position > 3)",
                "delete from clinic.audit_link where position > 3");
        assertThat(verify().intact()).isTrue();
        assertThat(verify(head).firstBroken()).isEqualTo(new Broken(4, null, Problem.END_MISSING));

        looks(3);
        assertThat(verify().intact()).isTrue();
        assertThat(verify(head).firstBroken()).isEqualTo(new Broken(5, eventAt(5), Problem.CHAIN_REPLACED));
    }

    @Test
    void aRowThatFindsNoMonthIsKeptAndReported() throws SQLException {
        asIntruder("insert into clinic.audit_event (at, actor, role, action, reason, outcome)"
                + " values ('2199-01-01', 'nurse', 'NURSE', 'TASK_READ', 'NONE', 'DONE')");
        assertThat(verify().outsideOfMonths()).isEqualTo(1);
        link();
        assertThat(verify().rows()).isEqualTo(1);
    }

    @Test
    void theApplicationMakesTheMonthsToComeAndNothingTwice() {
        assertThat(chain.makePartitions(12)).isZero();
        assertThat(chain.makePartitions(14)).isEqualTo(2);
        assertThat(chain.makePartitions(14)).isZero();
    }

    @Test
    void theCommandTellsByItsExitCode() throws SQLException {
        looks(3);
        String head = chain.head().toString();
        assertThat(command("--clinic.known-head=" + head))
                .startsWith("0: 3 rows are as they were written, up to " + head);
        assertThat(command("--clinic.known-head=4" + head.substring(1)))
                .startsWith("1: ")
                .contains("END_MISSING");
        assertThat(command("--clinic.known-head=four")).startsWith("2: ");
        long second = eventAt(2);
        asIntruder("update clinic.audit_event set actor = 'nobody' where id = " + second);
        assertThat(command()).startsWith("1: 1 rows").contains("BROKEN at position 2: ROW_CHANGED, row " + second);
    }

    private String command(String... more) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String[] arguments = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "--clinic.verify-audit",
                                "--spring.datasource.url=" + database.url(),
                                "--spring.datasource.username=" + database.username(),
                                "--spring.datasource.password=" + database.password()),
                        java.util.stream.Stream.of(more))
                .toArray(String[]::new);
        assertThat(VerifyAuditCommand.isAskedFor(arguments)).isTrue();
        int exit = VerifyAuditCommand.run(new PrintStream(said, true, StandardCharsets.UTF_8), arguments);
        return exit + ": " + said.toString(StandardCharsets.UTF_8);
    }

    private static void inAnotherThread(Runnable work) {
        Beside.run(work).join();
    }
}
