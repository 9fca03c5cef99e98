package clinic.vein.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.audit.ChainAuditEvents;
import clinic.vein.embedded.TestPostgres;
import clinic.vein.insight.figures.KeepFigures;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many rows and bytes each table keeps of a referral that went from intake to closed, and of one that has just come in.
 * Not part of the suite: {@code mvn -Pbench verify -Dit.test=SizeBenchmark -Dwalks=100}.
 */
@ClinicTest
class SizeBenchmark {

    private static final int WALKS = Integer.getInteger("walks", 100);
    private static final int OPEN = 5 * WALKS;

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

    /** Of all parts of a table together; {@code large} is what the server keeps aside, such as letters. */
    record Size(long rows, long heap, long large, long indexes) {

        private static final Size NOTHING = new Size(0, 0, 0, 0);

        private Size and(Size other, int sign) {
            return new Size(
                    rows + sign * other.rows,
                    heap + sign * other.heap,
                    large + sign * other.large,
                    indexes + sign * other.indexes);
        }

        long bytes() {
            return heap + large + indexes;
        }
    }

    @AfterEach
    void letTheClockGo() {
        clock.go();
    }

    @Test
    void sizes() throws Exception {
        OneReferral referral = new OneReferral(port, driver, care, clock, jdbc, management);
        String database =
                jdbc.sql("select current_database()").query(String.class).single();
        try (Connection server = TestPostgres.instance().superuser("/" + database);
                Statement statement = server.createStatement()) {
            referral.begin();
            referral.toTheEnd();
            Map<String, Size> before = sizes(statement);
            for (int walk = 0; walk < WALKS; walk++) {
                referral.begin();
                referral.toTheEnd();
            }
            Map<String, Size> grown = sizes(statement);
            referral.begin();
            for (int report = 0; report < OPEN; report++) {
                referral.isSent();
            }
            Map<String, Size> open = growth(grown, sizes(statement));
            write(growth(before, grown), open);
            assertThat(open.get("clinic.referral").rows()).isEqualTo(OPEN);
        }
    }

    private static Map<String, Size> growth(Map<String, Size> before, Map<String, Size> after) {
        Map<String, Size> growth = new LinkedHashMap<>(after);
        before.forEach((table, size) -> growth.merge(table, size, (now, then) -> now.and(then, -1)));
        return growth;
    }

    private Map<String, Size> sizes(Statement server) throws SQLException {
        keepFigures.bringUpToDate();
        while (chainAuditEvents.chain(Duration.ofDays(2))) {
            // The next thousand.
        }
        server.execute("vacuum analyze");
        Map<String, Size> sizes = new LinkedHashMap<>();
        for (String[] table : tables(server)) {
            try (ResultSet row =
                    server.executeQuery("select (select count(*) from only " + table[1] + "), pg_relation_size('"
                            + table[1] + "'), pg_table_size('" + table[1] + "') - pg_relation_size('" + table[1]
                            + "'), pg_indexes_size('" + table[1] + "')")) {
                row.next();
                Size size = new Size(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
                sizes.merge(table[0], size, (one, other) -> one.and(other, 1));
            }
        }
        return sizes;
    }

    /** Each with the name of the table that it is a part of. */
    private static List<String[]> tables(Statement server) throws SQLException {
        List<String[]> tables = new ArrayList<>();
        try (ResultSet row = server.executeQuery("""
                select relnamespace::regnamespace || '.' || coalesce(inhparent, pg_class.oid)::regclass,
                       relnamespace::regnamespace || '.' || relname
                from pg_class left join pg_inherits on inhrelid = pg_class.oid
                where relkind = 'r' and relnamespace in ('clinic'::regnamespace, 'engine'::regnamespace)""")) {
            while (row.next()) {
                tables.add(new String[] {row.getString(1), row.getString(2)});
            }
        }
        return tables;
    }

    private static void write(Map<String, Size> closed, Map<String, Size> open) throws Exception {
        StringBuilder page = new StringBuilder();
        section(page, "What a referral leaves that went from intake to closed", WALKS, closed);
        section(page, "What a referral holds that waits at its first task", OPEN, open);
        Files.createDirectories(Path.of("target", "bench"));
        Files.writeString(Path.of("target", "bench", "sizes.md"), page.toString());
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(Path.of("target", "bench", "sizes.json").toFile(), Map.of("closed", closed, "open", open));
    }

    private static void section(StringBuilder page, String title, int referrals, Map<String, Size> grown) {
        page.append("""
                # %s

                Per referral, of %d.

                | table | rows | bytes | of these in rows | aside | indexes |
                |---|---:|---:|---:|---:|---:|
                """.formatted(title, referrals));
        grown.entrySet().stream()
                .filter(each -> each.getValue().rows() > 0)
                .sorted(Comparator.comparing(each -> -each.getValue().bytes()))
                .forEach(each -> line(page, "`" + each.getKey() + "`", referrals, each.getValue()));
        line(
                page,
                "all of these",
                referrals,
                grown.values().stream()
                        .filter(size -> size.rows() > 0)
                        .reduce(Size.NOTHING, (one, other) -> one.and(other, 1)));
        page.append('\n');
    }

    private static void line(StringBuilder page, String table, int referrals, Size size) {
        page.append("| %s | %.1f | %,d | %,d | %,d | %,d |%n"
                .formatted(
                        table,
                        size.rows() / (double) referrals,
                        size.bytes() / referrals,
                        size.heap() / referrals,
                        size.large() / referrals,
                        size.indexes() / referrals));
    }
}
