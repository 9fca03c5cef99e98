package clinic.vein.workflow.engine.lifecycle;

import clinic.vein.embedded.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What the server has done for one database, by its own account. */
public final class ServerWork implements AutoCloseable {

    static final boolean BY_STATEMENT = Boolean.getBoolean("by-statement");

    private final Connection server;
    private final String database;

    /** @param database its name; the account itself is kept by another one, so that nothing of it counts */
    public ServerWork(String database) throws SQLException {
        this.server = TestPostgres.instance().superuser("/postgres");
        this.database = database;
        execute("create extension if not exists pg_stat_statements schema public");
    }

    /**
     * @param statements as clients sent them, without what begins and ends transactions
     * @param transactions that were begun: the server tells of an end that a driver has prepared once only
     * @param wal bytes of the write-ahead log but for commits, which the server counts nowhere; it has no images of whole pages on the tests' server
     */
    record Done(long statements, long transactions, long wal) {

        static final Done NOTHING = new Done(0, 0, 0);

        Done since(Done before) {
            return new Done(statements - before.statements, transactions - before.transactions, wal - before.wal);
        }

        Done and(Done other) {
            return new Done(statements + other.statements, transactions + other.transactions, wal + other.wal);
        }

        /** Each, for the columns of a table. */
        String each(int count) {
            return "%.0f | %.1f | %,.0f"
                    .formatted((double) statements / count, (double) transactions / count, (double) wal / count);
        }
    }

    Done now() throws SQLException {
        try (PreparedStatement statement = server.prepareStatement("""
                select sum(calls) filter (where query !~* '^(begin|commit|rollback|savepoint|release|set|show)'),
                       sum(calls) filter (where query ~* '^begin'),
                       sum(wal_bytes)::bigint
                from public.pg_stat_statements
                where toplevel and dbid = (select oid from pg_database where datname = ?)""")) {
            statement.setString(1, database);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Done(row.getLong(1), row.getLong(2), row.getLong(3));
            }
        }
    }

    public interface Measured {

        /** @return how many referrals it was */
        int run() throws Exception;
    }

    /** Where the server's time goes while something is done: a page beside the benchmark's own. */
    public void byStatement(String page, Measured work) throws Exception {
        execute("alter system set pg_stat_statements.track_planning = on");
        execute("alter system set pg_stat_statements.track = 'all'");
        execute("select pg_reload_conf()");
        try {
            execute("select public.pg_stat_statements_reset()");
            int referrals = work.run();
            Files.createDirectories(Path.of("target", "bench"));
            Files.writeString(Path.of("target", "bench", page), lines(referrals));
        } finally {
            execute("alter system reset pg_stat_statements.track_planning");
            execute("alter system reset pg_stat_statements.track");
            execute("select pg_reload_conf()");
        }
    }

    private String lines(int referrals) throws SQLException {
        StringBuilder lines = new StringBuilder("""
                # Statements by the server's time, for each referral

                What functions and triggers do is in their caller's line and once more in its own.

                | calls | planned | to plan | to run | pages | bytes of the log | by | statement |
                |---:|---:|---:|---:|---:|---:|---|---|
                """);
        try (PreparedStatement statement = server.prepareStatement("""
                select sum(calls), sum(plans), sum(total_plan_time), sum(total_exec_time), sum(shared_blks_hit + shared_blks_read),
                       sum(wal_bytes)::bigint, toplevel,
                       left(replace(regexp_replace(query, '\\s+', ' ', 'g'), '|', '\\|'), 150)
                from public.pg_stat_statements
                where dbid = (select oid from pg_database where datname = ?)
                group by 7, 8 order by sum(total_plan_time + total_exec_time) desc limit 150""")) {
            statement.setString(1, database);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    lines.append("| %.2f | %.2f | %.3f ms | %.3f ms | %.1f | %.0f | %s | `%s` |%n"
                            .formatted(
                                    row.getDouble(1) / referrals,
                                    row.getDouble(2) / referrals,
                                    row.getDouble(3) / referrals,
                                    row.getDouble(4) / referrals,
                                    row.getDouble(5) / referrals,
                                    row.getDouble(6) / referrals,
                                    row.getBoolean(7) ? "client" : "function",
                                    row.getString(8)));
                }
            }
        }
        return lines.toString();
    }

    private void execute(String text) throws SQLException {
        try (Statement statement = server.createStatement()) {
            statement.execute(text);
        }
    }

    @Override
    public void close() throws SQLException {
        server.close();
    }
}
