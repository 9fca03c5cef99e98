package clinic.vein.insight.figures;

import clinic.vein.embedded.TestPostgres;
import clinic.vein.insight.figures.jdbc.FigureStores;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.timeline.TimelineJson;
import clinic.vein.waiting.MeasureWait;
import clinic.vein.waiting.WaitingSettings;
import clinic.vein.waiting.jdbc.TimelineStores;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Figures of a clinic with a database of its own, in which timelines can be written and wiped out. */
final class FigureClinic {

    static final ZoneId ZONE = ZoneId.of("Europe/London");
    static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    static final int STANDARD_DAYS = 126;

    private final TestPostgres.Database database = TestPostgres.instance().migratedDatabase();
    final JdbcClient jdbc;
    final JdbcClient owner;
    final KeepFigures keepFigures;
    final ReportFigures reportFigures;
    final ReadHeat readHeat;
    final MeasureWait measureWait;

    FigureClinic() {
        DataSource source = source(database.username(), database.password());
        PlatformTransactionManager transactions = new JdbcTransactionManager(source);
        jdbc = JdbcClient.create(source);
        owner = JdbcClient.create(source(database.owner(), database.ownerPassword()));
        ClinicSettings settings =
                new ClinicSettings("Clinic", "999", "020 7946 0018", ZONE, Set.of(), Set.of(), false, "GB", "");
        WaitingSettings waiting = new WaitingSettings(STANDARD_DAYS);
        Clock clock = Clock.fixed(NOW, ZONE);
        measureWait = new MeasureWait(TimelineStores.timelines(jdbc), settings, waiting, clock);
        keepFigures = new KeepFigures(FigureStores.caseRows(jdbc), measureWait, settings, transactions);
        reportFigures = new ReportFigures(FigureStores.cells(jdbc), waiting, settings, clock, transactions);
        readHeat = new ReadHeat(FigureStores.cells(jdbc));
    }

    private DataSource source(String role, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(role);
        source.setPassword(password);
        source.setCurrentSchema("clinic,engine");
        try {
            // One connection for all: opening one for each statement takes longer than the statement.
            return new SingleConnectionDataSource(source.getConnection(), true);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void forgetEverything() {
        owner.sql("alter table referral_event disable trigger user").update();
        List.of("archive_due", "referral_event", "figure_case", "figure_cell", "figure_due", "referral")
                .forEach(table -> owner.sql("delete from " + table).update());
        owner.sql("alter table referral_event enable trigger user").update();
    }

    ReferralId refer(Instant receivedAt) {
        ReferralId id = ReferralId.random();
        jdbc.sql("""
                        insert into referral (id, reference, state, source, given_name, family_name,
                            date_of_birth, restless_legs, veins, background, received_at, clock_start)
                        values (:id, :id::text, 'RECEIVED', 'SELF', 'A', 'B', '1970-01-01', '{}', '{}', '{}',
                            :at, :at)""")
                .param("id", id.value())
                .param("at", receivedAt.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** As whoever archives sees it: figures ask the timeline. */
    void close(ReferralId id) {
        jdbc.sql("update referral set state = 'COMPLETED' where id = :id")
                .param("id", id.value())
                .update();
    }

    /** @return how many rows behind the figures lie in a month's part by now */
    long archive(Instant before) {
        while (jdbc.sql("select make_archive_month(:before)")
                        .param("before", time(before))
                        .query(Integer.class)
                        .single()
                > 0) {
            // The next month.
        }
        jdbc.sql("select archive_closed(:before, 1000)")
                .param("before", time(before))
                .query(Integer.class)
                .single();
        return jdbc.sql("select count(*) from figure_case where archived is not null")
                .query(Long.class)
                .single();
    }

    void write(ReferralId id, ReferralHistory.Entry entry) {
        jdbc.sql("""
                        insert into referral_event
                            (referral_id, kind, at, actor, role, entry, step, due_at, process, process_version)
                        values (:id, :kind, :at, 'somebody', 'SYSTEM', :entry::jsonb, :step, :dueAt, :process, :version)""")
                .param("id", id.value())
                .param("kind", entry.kind().name())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("entry", TimelineJson.write(entry.what()))
                .param("step", entry.step() == null ? null : entry.step().id())
                .param("dueAt", entry.step() == null ? null : time(entry.step().dueAt()))
                .param(
                        "process",
                        entry.step() == null || entry.step().model() == null
                                ? null
                                : entry.step().model().process())
                .param(
                        "version",
                        entry.step() == null || entry.step().model() == null
                                ? null
                                : entry.step().model().version())
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    List<String> rollUp() {
        return jdbc.sql("""
                        select concat_ws('|', figure, period, pathway, part, value, cases) from figure_cell
                        order by figure, period, pathway, part, value""").query(String.class).list();
    }
}
