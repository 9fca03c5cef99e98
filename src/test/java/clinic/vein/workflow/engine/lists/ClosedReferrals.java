package clinic.vein.workflow.engine.lists;

import clinic.vein.kernel.ReferralId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fills the database with referrals that were closed and archived in two years, like one that is there: what the clinic keeps of
 * it, but for its audit trail and its files. Each lies in the parts of its month as the archive puts it there. A patient has a
 * number and a reference of one's own, and a name and a birth date with fifty others.
 */
final class ClosedReferrals {

    private static final List<String> TABLES = List.of(
            "clinic.referral",
            "clinic.search_key",
            "clinic.triage_result",
            "clinic.patient_link",
            "clinic.message",
            "clinic.referral_event",
            "clinic.figure_case");

    private static final int MONTHS = 24;
    private static final int NAMES = 20_000;
    /** Beyond all that are open. */
    private static final int FIRST = 10_000_000;

    /** How long before the one that is copied; what is archived was closed three months ago. */
    private static final String EARLIER =
            "make_interval(months => 4 + n % " + MONTHS + ", mins => (n / " + MONTHS + ") % 40000)";

    private static final String NAME = RowCopies.LETTERS.formatted("n % " + NAMES);
    private static final String NUMBER = RowCopies.LETTERS.formatted("n");

    private final Connection server;
    private final ReferralId original;

    /** @param server a superuser's, for whom neither the append-only tables nor foreign keys are looked at */
    ClosedReferrals(Connection server, ReferralId original) {
        this.server = server;
        this.original = original;
    }

    /** Each index is made when its table is full: in one that grows, each row would touch a page of its own. */
    void load(int count) throws SQLException {
        run("set synchronous_commit = off");
        run("set maintenance_work_mem = '512MB'");
        makeMonths();
        List<String> ids = new ArrayList<>(List.of(original.toString()));
        ids.addAll(found("select id from clinic.message where referral_id = '" + original + "'"));
        ids.addAll(found("select id from clinic.patient_link where referral_id = '" + original + "'"));
        List<String> indexes = takeIndexes();
        RowCopies copies = new RowCopies(server);
        for (String table : TABLES) {
            copies.copy(table, ids, FIRST, count, instead(table));
        }
        run("insert into clinic.archived_referral (referral_id, last_entry) select md5('" + original
                + "' || '/' || n)::uuid, last - " + EARLIER + " from generate_series(" + FIRST + ", "
                + (FIRST + count - 1) + ") n, (select max(at) as last from clinic.referral_event where referral_id = '"
                + original + "') entry");
        run("insert into clinic.known_name select distinct key from clinic.search_key"
                + " where kind in ('GIVEN_NAME', 'FAMILY_NAME') on conflict do nothing");
        for (String index : indexes) {
            run(index);
        }
        run("vacuum analyze");
    }

    private Map<String, String> instead(String table) throws SQLException {
        Map<String, String> instead = new HashMap<>();
        for (String column : found("select column_name from information_schema.columns where data_type ="
                + " 'timestamp with time zone' and table_schema || '.' || table_name = '" + table + "'")) {
            instead.put(column, "t." + column + " - " + EARLIER);
        }
        instead.put("family_name", "t.family_name || " + NAME);
        instead.put("date_of_birth", "date '1930-01-01' + n % " + NAMES);
        if (table.equals("clinic.search_key")) {
            instead.put(
                    "key",
                    "t.key || case t.kind when 'GIVEN_NAME' then '' when 'FAMILY_NAME' then " + NAME + " else " + NUMBER
                            + " end");
        }
        instead.put("on_day", "(t.on_day - " + EARLIER + ")::date");
        instead.put(
                "archived",
                "date_trunc('month', (select max(at) from clinic.referral_event where referral_id = '" + original
                        + "') - " + EARLIER + ")::date");
        return instead;
    }

    private void makeMonths() throws SQLException {
        run("insert into clinic.archive_due select '" + original + "', month, month from (select max(at) -"
                + " make_interval(months => n) as month from clinic.referral_event, generate_series(4, " + (MONTHS + 5)
                + ") n where referral_id = '" + original + "' group by n) months");
        while (Integer.parseInt(found("select clinic.make_archive_month('infinity')")
                        .iterator()
                        .next())
                > 0) {
            // The next.
        }
        run("delete from clinic.archive_due where referral_id = '" + original + "'");
    }

    /** @return what makes them again, on each part of a table as well */
    private List<String> takeIndexes() throws SQLException {
        List<String> made = new ArrayList<>();
        for (String table : TABLES) {
            String those = " from pg_index where indrelid = '" + table + "'::regclass"
                    + " and not exists (select from pg_constraint where conindid = indexrelid)"
                    + " and not exists (select from pg_inherits where inhrelid = indexrelid)";
            made.addAll(found("select replace(pg_get_indexdef(indexrelid), ' ON ONLY ', ' ON ')" + those));
            for (String index : found("select indexrelid::regclass" + those)) {
                run("drop index " + index);
            }
        }
        return made;
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = server.createStatement()) {
            statement.execute(sql);
        }
    }

    private Set<String> found(String query) throws SQLException {
        Set<String> found = new LinkedHashSet<>();
        try (Statement statement = server.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }
}
