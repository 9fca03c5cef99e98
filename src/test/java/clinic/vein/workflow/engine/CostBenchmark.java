package clinic.vein.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.audit.ChainAuditEvents;
import clinic.vein.embedded.TestPostgres;
import clinic.vein.insight.figures.KeepFigures;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.CountedStatements;
import clinic.vein.testing.CountedStatements.Cost;
import clinic.vein.testing.CountedStatements.Work;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.StandingClock;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What an intake and a whole referral cost the database by each statement: how often, and how many bytes of the write-ahead log,
 * which are what a disk, a backup and a replica have to bear. Nothing here depends on how fast or busy the machine is. Not part
 * of the suite: {@code mvn -Pbench verify}.
 */
@ClinicTest
class CostBenchmark {

    private static final Path FOLDER = Path.of("target", "bench");

    @LocalServerPort
    int port;

    @Autowired
    ReferralDriver driver;

    @Autowired
    CareDriver care;

    @Autowired
    StandingClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ManagementService management;

    @Autowired
    KeepFigures keepFigures;

    @Autowired
    ChainAuditEvents chainAuditEvents;

    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final StringBuilder page = new StringBuilder("# What a referral costs the database\n");

    /** @param wal bytes of the write-ahead log, without the images of whole pages that come after a checkpoint */
    record Line(long calls, long wal, String statement) {}

    @AfterEach
    void letTheClockGo() {
        clock.go();
    }

    @Test
    void costs() throws Exception {
        OneReferral referral = new OneReferral(port, driver, care, clock, jdbc, management);
        String database =
                jdbc.sql("select current_database()").query(String.class).single();
        try (Connection server = TestPostgres.instance().superuser("/" + database);
                Statement statement = server.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements schema public");
            referral.begin();
            referral.toTheEnd();
            referral.begin();
            measure(statement, "intake", referral::isSent);
            referral.begin();
            measure(statement, "lifecycle", referral::toTheEnd);
        }
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("costs.md"), page.toString());
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(FOLDER.resolve("costs.json").toFile(), figures);
        assertThat(page).contains("## intake", "## lifecycle");
    }

    private void measure(Statement server, String what, Work work) throws Exception {
        afterwards();
        server.execute("select public.pg_stat_statements_reset()");
        LogRecords written = LogRecords.begin(server);
        Cost cost = CountedStatements.of(work);
        String records = written.rows();
        List<Line> lines = lines(server);
        server.execute("select public.pg_stat_statements_reset()");
        LogRecords writtenLater = LogRecords.begin(server);
        afterwards();
        String recordsLater = writtenLater.rows();
        long later = lines(server).stream().mapToLong(Line::wal).sum();
        long wal = lines.stream().mapToLong(Line::wal).sum();
        figures.put(
                what,
                Map.of(
                        "statements", cost.statements(),
                        "commits", cost.commits(),
                        "walBytes", wal,
                        "walBytesOfFiguresAndAuditTrail", later,
                        "byStatement", cost.byText()));
        page.append("""

                ## %s

                %d statements, %d commits, %d bytes of the write-ahead log; figures and audit trail afterwards %d

                | times | bytes of the log | statement |
                |---:|---:|---|
                """.formatted(what, cost.statements(), cost.commits(), wal, later));
        page.append(lines.stream()
                .filter(line -> line.wal() > 0)
                .map(line -> "| %d | %d | `%s` |%n".formatted(line.calls(), line.wal(), line.statement()))
                .collect(Collectors.joining()));
        page.append("""

                | records | bytes of the log | table or index | what |
                |---:|---:|---|---|
                %s
                Afterwards:

                | records | bytes of the log | table or index | what |
                |---:|---:|---|---|
                %s""".formatted(records, recordsLater));
    }

    /** What the application does by itself soon after. */
    private void afterwards() {
        keepFigures.bringUpToDate();
        while (chainAuditEvents.chain(Duration.ofDays(1))) {
            // The next thousand.
        }
    }

    private static List<Line> lines(Statement server) throws SQLException {
        List<Line> lines = new ArrayList<>();
        try (ResultSet row = server.executeQuery("""
                select sum(calls), sum(wal_bytes)::bigint, left(regexp_replace(query, '\\s+', ' ', 'g'), 120)
                from public.pg_stat_statements
                where dbid = (select oid from pg_database where datname = current_database())
                  and query !~* 'pg_stat_statements|pg_walinspect|pg_get_wal|pg_current_wal|clinic\\.session|failed_tries'
                group by 3 order by 2 desc, 1 desc""")) {
            while (row.next()) {
                lines.add(new Line(row.getLong(1), row.getLong(2), row.getString(3)));
            }
        }
        return lines;
    }
}
