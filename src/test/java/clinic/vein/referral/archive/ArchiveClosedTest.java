package clinic.vein.referral.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.embedded.TestPostgres;
import clinic.vein.referral.archive.jdbc.ArchiveStores;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Timelines go to their months' parts whole, once, and under everybody's hands. */
class ArchiveClosedTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Instant LONG_AGO = Instant.parse("2026-03-31T23:30:00Z");
    private static final int ENTRIES = 12;

    private static TestPostgres.Database database;
    private static HikariDataSource pool;
    private static JdbcClient jdbc;
    private static JdbcClient owner;
    private static Archive archive;

    @BeforeAll
    static void makeDatabase() {
        database = TestPostgres.instance().migratedDatabase();
        pool = database.pool(database.username());
        jdbc = JdbcClient.create(pool);
        owner = JdbcClient.create(database.pool(database.owner()));
        archive = ArchiveStores.archive(jdbc);
    }

    @AfterAll
    static void close() {
        pool.close();
    }

    private static int archiveAll() {
        return new ArchiveClosed(archive, new ArchiveSettings(Period.ofMonths(3)), Clock.fixed(NOW, ZoneOffset.UTC))
                .archive();
    }

    private static void months() {
        while (archive.makeMonth(NOW.minus(Duration.ofDays(90))) > 0) {
            // The next one.
        }
    }

    private static UUID refer(String state, Instant last) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into clinic.referral (id, reference, state, source, given_name, family_name,
                            date_of_birth, restless_legs, veins, background, received_at, clock_start)
                        values (:id, :id::text, :state, 'SELF', 'A', 'B', '1970-01-01', '{}', '{}', '{}', :at, :at)""")
                .param("id", id)
                .param("state", state)
                .param("at", last.minus(Duration.ofDays(ENTRIES)).atOffset(ZoneOffset.UTC))
                .update();
        for (int days = ENTRIES - 1; days >= 0; days--) {
            note(id, last.minus(Duration.ofDays(days)));
        }
        jdbc.sql("""
                        insert into clinic.figure_case (referral_id, on_day, value, figure, pathway, part)
                        values (:id, '2026-03-01', 1, 'STAGE', 'DUAL', 'RECEIVED')""").param("id", id).update();
        jdbc.sql("delete from clinic.figure_due where referral_id = :id")
                .param("id", id)
                .update();
        return id;
    }

    /** As an application of an earlier release writes it too, which knows of no parts. */
    private static void note(UUID id, Instant at) {
        jdbc.sql("""
                        insert into clinic.referral_event (referral_id, kind, at, actor, role, entry)
                        values (:id, 'COMPLETED', :at, 'somebody', 'PATIENT', '{"kind": "COMPLETED", "version": 1}')""").param("id", id).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    private static void state(UUID id, String state) {
        jdbc.sql("update clinic.referral set state = :state where id = :id")
                .param("id", id)
                .param("state", state)
                .update();
    }

    /** For each month, and for the current part at last, how many entries of the referral are there. */
    private static List<String> parts(UUID id) {
        return jdbc.sql("""
                        select coalesce(archived::text, 'current') || ' ' || count(*) from clinic.referral_event
                        where referral_id = :id group by archived order by archived""").param("id", id).query(String.class).list();
    }

    private static List<String> timeline(UUID id) {
        return jdbc.sql("""
                        select concat_ws('|', id, kind, at, actor, role, entry) from clinic.referral_event
                        where referral_id = :id order by id""").param("id", id).query(String.class).list();
    }

    @Test
    void aClosedReferralGoesToTheMonthOfItsLastEntryAndIsReadAsBefore() {
        UUID closed = refer("COMPLETED", LONG_AGO);
        UUID open = refer("IN_TREATMENT", LONG_AGO);
        UUID lately = refer("DECLINED", NOW.minus(Duration.ofDays(30)));
        List<String> before = timeline(closed);

        archiveAll();

        assertThat(parts(closed)).containsExactly("2026-03-01 12");
        assertThat(timeline(closed)).isEqualTo(before);
        assertThat(jdbc.sql("select last_entry from clinic.archived_referral where referral_id = :id")
                        .param("id", closed)
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(LONG_AGO);
        assertThat(parts(open)).containsExactly("current 12");
        assertThat(parts(lately)).containsExactly("current 12");
        assertThat(jdbc.sql("select archived::text from clinic.figure_case where referral_id = :id")
                        .param("id", closed)
                        .query(String.class)
                        .list())
                .containsExactly("2026-03-01");
        assertThat(jdbc.sql("select count(*) from clinic.figure_due where referral_id = :id")
                        .param("id", closed)
                        .query(Long.class)
                        .single())
                .as("what is moved is nothing new to be counted")
                .isZero();
        assertThat(archiveAll()).isZero();
    }

    @Test
    void whatIsWrittenLaterFollowsInItsTurn() {
        UUID closed = refer("COMPLETED", LONG_AGO);
        archiveAll();
        note(closed, LONG_AGO.plus(Duration.ofDays(60)));
        note(closed, NOW.minus(Duration.ofDays(1)));
        archiveAll();
        assertThat(parts(closed)).containsExactly("2026-03-01 12", "current 2");

        state(closed, "IN_TREATMENT");
        note(closed, NOW.plus(Duration.ofDays(1)));
        new ArchiveClosed(
                        archive,
                        new ArchiveSettings(Period.ofMonths(3)),
                        Clock.fixed(NOW.plus(Duration.ofDays(200)), ZoneOffset.UTC))
                .archive();
        assertThat(parts(closed)).as("open again").containsExactly("2026-03-01 12", "current 3");

        state(closed, "COMPLETED");
        note(closed, NOW.plus(Duration.ofDays(2)));
        new ArchiveClosed(
                        archive,
                        new ArchiveSettings(Period.ofMonths(3)),
                        Clock.fixed(NOW.plus(Duration.ofDays(200)), ZoneOffset.UTC))
                .archive();
        assertThat(parts(closed)).containsExactly("2026-03-01 12", "2026-11-01 4");
    }

    @Test
    void whileSomebodyHoldsTheTimelineThoseGoWhoseMonthIsThere() throws Exception {
        refer("COMPLETED", LONG_AGO);
        archiveAll();
        UUID same = refer("COMPLETED", LONG_AGO);
        UUID other = refer("COMPLETED", LONG_AGO.minus(Duration.ofDays(400)));
        try (Connection holding = TestPostgres.instance().superuser(database.url());
                Statement statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            statement.execute("lock table clinic.referral_event in share update exclusive mode");
            archiveAll();
            holding.rollback();
        }
        assertThat(parts(same)).containsExactly("2026-03-01 12");
        assertThat(parts(other)).containsExactly("current 12");

        archiveAll();
        assertThat(parts(other)).containsExactly("2025-02-01 12");
    }

    @Test
    void whoIsWorkedOnWaits() {
        UUID recalled = refer("COMPLETED", LONG_AGO);
        jdbc.sql("""
                        insert into clinic.open_task (id, key, name, referral_id, candidate_group, created_at, due_at)
                        values (:task, 'MakeRecall', 'Make recall', :id, 'nurse', now(), now())""").param("task", recalled.toString()).param("id", recalled).update();
        archiveAll();
        assertThat(parts(recalled)).containsExactly("current 12");

        jdbc.sql("delete from clinic.open_task where referral_id = :id")
                .param("id", recalled)
                .update();
        new ArchiveClosed(
                        archive,
                        new ArchiveSettings(Period.ofMonths(3)),
                        Clock.fixed(NOW.plus(Duration.ofDays(2)), ZoneOffset.UTC))
                .archive();
        assertThat(parts(recalled)).containsExactly("2026-03-01 12");
    }

    @Test
    void whoDiesInTheMiddleLeavesEverythingAsItWas() throws Exception {
        UUID closed = refer("COMPLETED", LONG_AGO);
        months();
        try (Connection dying = pool.getConnection();
                Statement statement = dying.createStatement()) {
            dying.setAutoCommit(false);
            statement.executeQuery("select clinic.archive_closed('2026-08-25 12:00:00+00', 100)");
            int process = dying.unwrap(org.postgresql.PGConnection.class).getBackendPID();
            assertThat(parts(closed)).as("as others see it meanwhile").containsExactly("current 12");
            end(process);
            assertThatThrownBy(() -> statement.execute("select 1")).isInstanceOf(SQLException.class);
        }
        assertThat(parts(closed)).containsExactly("current 12");

        archiveAll();
        assertThat(parts(closed)).containsExactly("2026-03-01 12");
    }

    private static void end(int process) throws SQLException {
        try (Connection server = TestPostgres.instance().superuser(database.url());
                Statement statement = server.createStatement()) {
            statement.execute("select pg_terminate_backend(" + process + ", 5000)");
        }
    }

    @Test
    void twoArchiveAtOnceWhileOthersReadWriteAndErase() throws Exception {
        List<UUID> quiet = IntStream.range(0, 40)
                .mapToObj(number -> refer("COMPLETED", LONG_AGO.plus(Duration.ofDays(number))))
                .toList();
        List<UUID> noted = IntStream.range(0, 20)
                .mapToObj(number -> refer("DECLINED", LONG_AGO.plus(Duration.ofDays(number))))
                .toList();
        List<UUID> erased = IntStream.range(0, 10)
                .mapToObj(number -> refer("WITHDRAWN", LONG_AGO.plus(Duration.ofDays(number))))
                .toList();
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService hands = Executors.newFixedThreadPool(5);
        try {
            List<Future<Object>> work = new ArrayList<>();
            work.add(hands.submit(
                    until(over, () -> assertThat(timeline(any(quiet))).hasSize(ENTRIES))));
            work.add(hands.submit(until(over, () -> note(any(noted), LONG_AGO.plus(Duration.ofDays(40))))));
            List<Future<Object>> ends = new ArrayList<>();
            ends.add(hands.submit(() -> erase(erased)));
            for (int node = 0; node < 2; node++) {
                ends.add(hands.submit(() -> {
                    months();
                    for (int more = 1; more > 0; ) {
                        more = archive.move(NOW.minus(Duration.ofDays(90)), 3);
                    }
                    return null;
                }));
            }
            for (Future<Object> each : ends) {
                each.get();
            }
            over.set(true);
            for (Future<Object> each : work) {
                each.get();
            }
        } finally {
            over.set(true);
            hands.shutdown();
        }
        archiveAll();
        assertThat(quiet)
                .allSatisfy(
                        id -> assertThat(parts(id)).singleElement().asString().endsWith(" 12"));
        assertThat(noted).allSatisfy(id -> assertThat(parts(id)).noneMatch(part -> part.startsWith("current")));
        assertThat(jdbc.sql("select count(*) - count(distinct id) from clinic.referral_event")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(erased).allSatisfy(id -> {
            assertThat(parts(id)).singleElement().asString().endsWith(" 12");
            assertThat(timeline(id)).allMatch(line -> line.contains("\"ERASED\"") && line.contains("|patient|"));
            assertThat(figuresOf(id)).isZero();
        });
    }

    private static Callable<Object> until(AtomicBoolean over, Runnable work) {
        return () -> {
            while (!over.get()) {
                work.run();
            }
            return null;
        };
    }

    private static UUID any(List<UUID> ids) {
        return ids.get(new Random().nextInt(ids.size()));
    }

    private static Object erase(List<UUID> ids) {
        ids.forEach(id -> jdbc.sql("""
                        select clinic.erase_referral(:id, gen_random_uuid(), now(), 'privacy', 'PRIVACY', 'RETENTION',
                            '8 years', true, null)""").param("id", id).query(UUID.class).single());
        return ids;
    }

    private static long figuresOf(UUID id) {
        return jdbc.sql("select count(*) from clinic.figure_case where referral_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    @Test
    void whatWasArchivedIsErasedToo() {
        UUID closed = refer("COMPLETED", LONG_AGO);
        archiveAll();
        erase(List.of(closed));
        assertThat(parts(closed)).containsExactly("2026-03-01 12");
        assertThat(timeline(closed)).hasSize(ENTRIES).allMatch(line -> line.contains("\"ERASED\""));
        assertThat(figuresOf(closed)).isZero();
    }

    @Test
    void whatWasArchivedIsAsLittleChangedAsWhatWasNot() {
        UUID closed = refer("COMPLETED", LONG_AGO);
        archiveAll();
        for (String change : List.of(
                "update clinic.referral_event set actor = 'patient' where referral_id = '%s'",
                "update clinic.referral_event set entry = entry || '{\"version\": 2}' where referral_id = '%s'",
                "update clinic.referral_event set archived = null where referral_id = '%s'",
                "update clinic.referral_event set archived = null, actor = 'x' where referral_id = '%s'",
                "delete from clinic.referral_event where referral_id = '%s'",
                "delete from clinic.referral_event_2026_03 where referral_id = '%s'")) {
            assertThatThrownBy(() -> owner.sql(change.formatted(closed)).update())
                    .as(change)
                    .hasMessageContaining("append-only");
        }
        UUID current = refer("COMPLETED", NOW);
        assertThatThrownBy(() -> owner.sql("update clinic.referral_event set archived = '2026-03-01', actor = 'x'"
                                + " where referral_id = '" + current + "'")
                        .update())
                .hasMessageContaining("append-only");
    }
}
