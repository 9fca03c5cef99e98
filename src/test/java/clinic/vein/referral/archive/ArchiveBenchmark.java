package clinic.vein.referral.archive;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.embedded.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What moving closed referrals to the parts of their months costs, what stays in the current part, and what each part more costs
 * whoever reads. Referrals closed evenly over a year, with timelines and rows behind the figures as many and as long as those of
 * {@code SizeBenchmark}. Not part of the suite: {@code mvn -Pbench verify -Dit.test=ArchiveBenchmark -Dreferrals=100000}.
 */
class ArchiveBenchmark {

    private static final int REFERRALS = Integer.getInteger("referrals", 50_000);
    private static final int ENTRIES = 80;
    private static final int FIGURES = 98;
    private static final int READS = 2_000;

    private static final String TIMELINE =
            "select at, kind, actor, role, entry from clinic.referral_event where referral_id = ? order by id";
    private static final String OF_A_TASK =
            "select max(id) from clinic.referral_event where referral_id = ? and archived is null and step = 'x'";

    private final StringBuilder page = new StringBuilder("# Closed referrals, archived\n");
    private final Random random = new Random(1);

    @Test
    void archive() throws Exception {
        TestPostgres.Database database = TestPostgres.instance().migratedDatabase();
        try (Connection server = TestPostgres.instance().superuser(database.url());
                Statement statement = server.createStatement()) {
            statement.execute("set session_replication_role = replica");
            load(statement);
            statement.execute("set session_replication_role = origin");
            statement.execute("vacuum analyze");
            page.append("%n%,d referrals closed within a year, %,d entries.%n"
                    .formatted(REFERRALS, (long) REFERRALS * ENTRIES));
            parts(statement, "before");
            reads(server, "before, 1 part");
            move(statement);
            statement.execute("vacuum analyze");
            parts(statement, "afterwards");
            reads(server, "afterwards, 10 parts");
            for (int months : new int[] {36, 96}) {
                more(statement, months);
                reads(server, "with " + (months + 1) + " parts");
            }
        }
        Files.createDirectories(Path.of("target", "bench"));
        Files.writeString(Path.of("target", "bench", "archive.md"), page.toString());
        assertThat(page).contains("with 97 parts");
    }

    private static void load(Statement statement) throws SQLException {
        statement.execute("create temporary table r as select n, md5(n::text)::uuid as id,"
                + " timestamptz '2025-11-01' + n * interval '365 days' / " + REFERRALS + " as closed"
                + " from generate_series(1, " + REFERRALS + ") n");
        statement.execute("""
                insert into clinic.referral (id, reference, state, source, given_name, family_name, date_of_birth,
                    restless_legs, veins, background, received_at, clock_start)
                select id, 'R' || n, 'COMPLETED', 'SELF', 'A', 'B', '1970-01-01', '{}', '{}', '{}',
                    closed - interval '200 days', closed - interval '200 days' from r""");
        statement.execute("""
                insert into clinic.referral_event
                    (referral_id, kind, at, actor, role, step, process, process_version, entry)
                select id, kind, at, 'physician', 'PHYSICIAN', md5(n || '-' || number / 4), 'Referral', 3,
                    jsonb_build_object('kind', kind, 'version', 1, 'task', 'RecordSessionArrival')
                from (
                    select r.id, r.n, number, closed - (80 - number) * interval '2.5 days' as at,
                        (array['TASK_CREATED', 'TASK_CLAIMED', 'TASK_COMPLETED', 'STEP_REACHED'])[1 + number %% 4] as kind
                    from r, generate_series(1, %d) number) entry
                order by at""".formatted(ENTRIES));
        statement.execute("""
                insert into clinic.figure_case (referral_id, on_day, value, figure, pathway, part)
                select id, closed::date - number, number, 'STEP_MINUTES', 'DUAL', 'Referral/3/RecordSessionArrival'
                from r, generate_series(1, %d) number order by closed::date - number""".formatted(FIGURES));
        statement.execute("insert into clinic.archive_due select id, closed, closed from r");
    }

    private void parts(Statement statement, String when) throws SQLException {
        page.append("\nThe current parts ")
                .append(when)
                .append(":\n\n| | rows | MB | MB of indexes |\n|---|---:|---:|---:|\n");
        for (String table : List.of("referral_event", "figure_case")) {
            try (ResultSet row = statement.executeQuery("select count(*), pg_table_size('clinic." + table
                    + "_current') / 1e6, pg_indexes_size('clinic." + table + "_current') / 1e6 from clinic." + table
                    + " where archived is null")) {
                row.next();
                page.append("| `%s_current` | %,d | %.0f | %.0f |%n"
                        .formatted(table, row.getLong(1), row.getDouble(2), row.getDouble(3)));
            }
        }
    }

    /** As at night: what has had no entry for three months, and then each index is as small as what is left. */
    private void move(Statement statement) throws SQLException {
        long log = number(statement, "select pg_current_wal_lsn() - '0/0'");
        long start = System.nanoTime();
        int months = make(statement);
        long made = System.nanoTime();
        long moved = 0;
        long longest = 0;
        for (long some = 1; some > 0; moved += some) {
            long before = System.nanoTime();
            some = number(statement, "select clinic.archive_closed('2026-08-01', 100)");
            longest = Math.max(longest, System.nanoTime() - before);
        }
        double seconds = (System.nanoTime() - made) / 1e9;
        page.append("""

                %d parts were made in %.0f ms. %,d referrals were moved, %.0f a second, the longest hundred in %.0f ms; %,d bytes of \
                the write-ahead log each.
                """.formatted(
                        months,
                        (made - start) / 1e6,
                        moved,
                        moved / seconds,
                        longest / 1e6,
                        (number(statement, "select pg_current_wal_lsn() - '0/0'") - log) / moved));
        statement.execute("vacuum clinic.referral_event_current, clinic.figure_case_current");
        statement.execute("reindex table clinic.referral_event_current");
        statement.execute("reindex table clinic.figure_case_current");
    }

    /** Months in which nobody was closed. */
    private static void more(Statement statement, int months) throws SQLException {
        statement.execute(
                "insert into clinic.archive_due select (select id from clinic.referral limit 1), month, month from"
                        + " (select timestamptz '2026-07-15' - n * interval '1 month' as month from generate_series(0, "
                        + (months - 1) + ") n) m");
        make(statement);
    }

    private static int make(Statement statement) throws SQLException {
        int made = 1;
        while (number(statement, "select clinic.make_archive_month('2026-08-01')") > 0) {
            made++;
        }
        return made;
    }

    private void reads(Connection server, String when) throws SQLException {
        page.append("\n%s: a timeline %.2f ms, what is known of an open task %.2f ms (median of %,d)%n"
                .formatted(when, median(server, TIMELINE, 1), median(server, OF_A_TASK, REFERRALS * 4 / 5), READS));
    }

    private double median(Connection server, String sql, int from) throws SQLException {
        List<Long> all = new ArrayList<>();
        try (PreparedStatement statement =
                server.prepareStatement(sql.replace("referral_id = ?", "referral_id = md5(?::text)::uuid"))) {
            for (int read = 0; read < READS; read++) {
                statement.setInt(1, from + random.nextInt(REFERRALS - from));
                long start = System.nanoTime();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        row.getObject(1);
                    }
                }
                all.add(System.nanoTime() - start);
            }
        }
        all.sort(Long::compare);
        return all.get(READS / 2) / 1e6;
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
