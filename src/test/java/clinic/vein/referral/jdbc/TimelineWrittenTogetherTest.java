package clinic.vein.referral.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.process.ModelVersion;
import clinic.vein.referral.Progress;
import clinic.vein.referral.TimelineStep;
import clinic.vein.referral.timeline.CheckEntry;
import clinic.vein.referral.timeline.ReviewEntry;
import clinic.vein.referral.timeline.TimelineEntry;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.CountedStatements;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a transaction notes on timelines is written together, and nobody who reads can tell. */
@ClinicTest
class TimelineWrittenTogetherTest {

    private static final TimelineEntry CHECK = new CheckEntry.CheckStarted();
    private static final TimelineEntry REMINDED = new CheckEntry.InformationReminded();
    private static final TimelineEntry REVIEW = new ReviewEntry.ReviewStarted();

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private Progress progress;

    @Autowired
    private TimelineWriter writer;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JdbcTemplate template;

    @Autowired
    private PlatformTransactionManager transactions;

    private TransactionTemplate transaction;
    private ReferralId id;
    private List<String> before;

    @BeforeEach
    void refer() {
        driver.begin();
        transaction = new TransactionTemplate(transactions);
        id = driver.receive(Reports.dual());
        before = driver.timeline(id);
    }

    private void note(TimelineEntry entry) {
        driver.as("intake", () -> {
            progress.note(id, entry);
            return entry;
        });
    }

    private List<String> since() {
        List<String> now = driver.timeline(id);
        assertThat(now).startsWith(before.toArray(String[]::new));
        return now.subList(before.size(), now.size());
    }

    private static long inserts(CountedStatements.Work work) throws Exception {
        return CountedStatements.of(work).byText().entrySet().stream()
                .filter(each -> each.getKey().startsWith("insert into clinic.referral_event"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    @Test
    void whatATransactionNotesIsWrittenByOneStatementInItsOrder() throws Exception {
        assertThat(inserts(() -> transaction.executeWithoutResult(status -> {
                    note(REVIEW);
                    jdbc.sql("update clinic.referral set version = version + 1 where id = :id")
                            .param("id", id.value())
                            .update();
                    note(CHECK);
                    note(REMINDED);
                })))
                .isOne();

        assertThat(since()).containsExactly("REVIEW_STARTED", "CHECK_STARTED", "INFORMATION_REMINDED");
    }

    @Test
    void eachLineSaysWhenAndByWhomItWasNotedAndOfWhichStep() {
        Instant due = Instant.parse("2026-03-09T09:00:00.123456Z");
        transaction.executeWithoutResult(status -> {
            note(CHECK);
            driver.begin(ReferralDriver.START.plus(Duration.ofHours(2)));
            driver.as("physician", () -> {
                progress.note(id, REVIEW, new TimelineStep("step-1", due, new ModelVersion("pathway", 7)));
                progress.note(id, REMINDED, TimelineStep.of("step-2"));
                return id;
            });
        });

        assertThat(jdbc.sql("""
                                select concat_ws('|', at at time zone 'UTC', actor, role, step,
                                    due_at at time zone 'UTC', process, process_version, entry ->> 'kind')
                                from clinic.referral_event where referral_id = :id order by id desc limit 3""").param("id", id.value()).query(String.class).list())
                .containsExactly(
                        "2026-03-04 11:00:00|physician|PHYSICIAN|step-2|INFORMATION_REMINDED",
                        "2026-03-04 11:00:00|physician|PHYSICIAN|step-1|2026-03-09 09:00:00.123456|pathway|7|REVIEW_STARTED",
                        "2026-03-04 09:00:00|intake|INTAKE|CHECK_STARTED");
    }

    @Test
    void whoeverReadsInTheSameTransactionFindsWhatWasNoted() {
        String count = "select count(*) from clinic.referral_event where referral_id = ";
        transaction.executeWithoutResult(status -> {
            int size = before.size();
            note(CHECK);
            assertThat(jdbc.sql(count + ":id")
                            .param("id", id.value())
                            .query(Integer.class)
                            .single())
                    .isEqualTo(++size);
            note(CHECK);
            assertThat(jdbc.sql(count + "?")
                            .param(id.value())
                            .query(Integer.class)
                            .single())
                    .isEqualTo(++size);
            note(CHECK);
            assertThat(jdbc.sql(count + "'" + id.value() + "'")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(++size);
            note(CHECK);
            try (Stream<Integer> streamed =
                    jdbc.sql(count + ":id").param("id", id.value()).query(Integer.class).stream()) {
                assertThat(streamed).containsExactly(++size);
            }
            note(CHECK);
            assertThat(template.queryForObject(
                            "with mine as (select id from Clinic.Referral_Event where referral_id = ?) select count(*) from mine",
                            Integer.class,
                            id.value()))
                    .isEqualTo(++size);
            note(CHECK);
            assertThat(template.batchUpdate(
                                    "update clinic.referral set version = version + 1 where id = ? and ? = (" + count
                                            + "referral.id)",
                                    List.of(new Object[][] {{id.value(), ++size}}))[0])
                    .isOne();
        });
        assertThat(since()).hasSize(6).containsOnly("CHECK_STARTED");
    }

    @Test
    void nothingOfATransactionThatFailsIsWritten() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    note(CHECK);
                    driver.timeline(id);
                    note(REVIEW);
                    throw new IllegalStateException("as it happens");
                }))
                .hasMessage("as it happens");

        assertThat(since()).isEmpty();
    }

    @Test
    void aSavepointTakesBackWhatWasNotedSinceThenAndNothingElse() {
        TransactionTemplate nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        transaction.executeWithoutResult(status -> {
            note(CHECK);
            nested.executeWithoutResult(inner -> {
                note(REMINDED);
                driver.timeline(id);
                note(REMINDED);
                inner.setRollbackOnly();
            });
            assertThat(since()).containsExactly("CHECK_STARTED");
            nested.executeWithoutResult(inner -> note(REMINDED));
            note(REVIEW);
        });

        assertThat(since()).containsExactly("CHECK_STARTED", "INFORMATION_REMINDED", "REVIEW_STARTED");
    }

    @Test
    void aTransactionWithinAnotherKeepsWhatItNotedToItself() {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> {
            note(CHECK);
            own.executeWithoutResult(inner -> note(REVIEW));
            own.executeWithoutResult(inner -> assertThat(since()).containsExactly("REVIEW_STARTED"));
            note(REMINDED);
            status.setRollbackOnly();
        });

        assertThat(since()).containsExactly("REVIEW_STARTED");
    }

    @Test
    void whatIsNotedWithoutATransactionOrAtItsEndIsWrittenAtOnce() {
        note(CHECK);
        assertThat(since()).containsExactly("CHECK_STARTED");

        transaction.executeWithoutResult(status ->
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void beforeCommit(boolean readOnly) {
                        assertThat(isWrittenAtOnce(noted("COMPLETED"))).isTrue();
                    }

                    @Override
                    public void afterCommit() {
                        assertThat(isWrittenAtOnce(noted("DIED"))).isTrue();
                        TransactionTemplate own = new TransactionTemplate(transactions);
                        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
                        own.executeWithoutResult(inner -> writer.add(noted("WITHDRAWN")));
                    }
                }));
        assertThat(since()).containsOnlyOnce("CHECK_STARTED", "COMPLETED", "WITHDRAWN");
    }

    private boolean isWrittenAtOnce(NotedEntry entry) {
        writer.add(entry);
        return Objects.requireNonNull(TransactionEntries.now()).isWritten();
    }

    private NotedEntry noted(String kind) {
        String entry = "{\"kind\": \"" + kind + "\", \"version\": 1}";
        return new NotedEntry(id, kind, ReferralDriver.START, Actor.SYSTEM, entry, null);
    }

    /** A function or a view that reads a timeline is a reader as well: its name belongs with the others. */
    @Test
    void everyWayOfTheDatabaseToATimelineIsKnown() {
        Set<String> reading = new TreeSet<>(Set.of("referral_event", "figure_due", "archive_due"));
        while (reading.addAll(names("""
                select proname from pg_proc
                where pronamespace = 'clinic'::regnamespace and prorettype <> 'trigger'::regtype and prosrc ~ any (:names)
                union
                select relname from pg_class
                where relnamespace = 'clinic'::regnamespace and relkind in ('v', 'm')
                  and pg_get_viewdef(oid) ~ any (:names)""", reading))) {
            // And whoever reads by those.
        }
        assertThat(names("""
                select tgrelid::regclass || ' ' || tgname from pg_trigger join pg_proc on pg_proc.oid = tgfoid
                where not tgisinternal and prosrc ~ any (:names)
                  and proname <> 'refuse_own_erasure'
                  and tgrelid::regclass::text !~ 'referral_event'""", reading))
                .as("triggers of other tables that read timelines")
                .isEmpty();

        assertThat(TimelineFirst.READING).containsAll(reading);
    }

    private List<String> names(String query, Set<String> reading) {
        return jdbc.sql(query)
                .param("names", reading.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** With its values in it, it may be several times as long as a file; the driver needs one copy of that. */
    @Test
    void aStatementIsNeverWrittenOutToBeJudged() {
        byte[] file = new byte[8 << 20];
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        transaction.executeWithoutResult(status -> {
            note(CHECK);
            long before = threads.getCurrentThreadAllocatedBytes();
            jdbc.sql("update clinic.referral set version = version + 1 where id = :id and length(:file) = 0")
                    .param("id", id.value())
                    .param("file", file)
                    .update();
            assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(2L * file.length);
            assertThat(Objects.requireNonNull(TransactionEntries.now()).isWritten())
                    .isFalse();
        });
        assertThat(since()).containsExactly("CHECK_STARTED");
    }

    @Test
    void whoeverComesAnotherWayIsTakenForAReader() {
        assertThat(template).isInstanceOf(TimelineFirst.class);
        transaction.executeWithoutResult(status -> {
            note(CHECK);
            template.execute("select 1");
            assertThat(Objects.requireNonNull(TransactionEntries.now()).isWritten())
                    .isTrue();
        });
    }
}
