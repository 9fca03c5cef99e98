package clinic.vein.workflow.engine.lists;

import clinic.vein.kernel.ReferralId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fills the database with referrals like one that is there: its rows once more, in the clinic's tables and in the engine's, each
 * identifier in them replaced by one made of it and of the copy's number.
 */
final class ManyReferrals {

    /** What is written for a referral that waits at its first task. */
    private static final List<String> OPEN = List.of(
            "clinic.referral",
            "clinic.referral_event",
            "clinic.open_task",
            "engine.act_ru_execution",
            "engine.act_ru_variable",
            "engine.act_ru_task",
            "engine.act_ru_identitylink",
            "engine.act_ru_job",
            "engine.act_ru_event_subscr",
            "engine.act_ru_authorization",
            "engine.act_hi_procinst");

    private final Connection server;
    private final ReferralId original;
    private int copies;

    /** @param server a superuser's, for whom neither the append-only tables nor foreign keys are looked at */
    ManyReferrals(Connection server, ReferralId original) throws SQLException {
        this.server = server;
        this.original = original;
        try (Statement statement = server.createStatement()) {
            statement.execute("set session_replication_role = replica");
        }
    }

    void open(int count) throws SQLException {
        List<String> ids = identifiers();
        for (String table : OPEN) {
            copy(table, ids, count, "");
        }
        copies += count;
        analyze();
    }

    /** Closed ones, of which the engine knows nothing any more. */
    void closed(int count) throws SQLException {
        List<String> ids = List.of(original.toString());
        copy("clinic.referral", ids, count, "'COMPLETED'");
        copy("clinic.referral_event", ids, count, "");
        copies += count;
        analyze();
    }

    private void analyze() throws SQLException {
        try (Statement statement = server.createStatement()) {
            for (String table : OPEN) {
                statement.execute("vacuum analyze " + table);
            }
        }
    }

    /** The referral's own and all that its processes are made of. */
    private List<String> identifiers() throws SQLException {
        Set<String> ids = new LinkedHashSet<>();
        ids.add(original.toString());
        String process = "select proc_inst_id_ from engine.act_ru_execution where business_key_ = '" + original + "'";
        for (String table : List.of("execution", "variable", "task")) {
            read(ids, "select id_ from engine.act_ru_" + table + " where proc_inst_id_ in (" + process + ")");
        }
        read(ids, "select id_ from engine.act_ru_job where process_instance_id_ in (" + process + ")");
        read(ids, "select id_ from engine.act_ru_event_subscr where proc_inst_id_ in (" + process + ")");
        read(
                ids,
                "select link.id_ from engine.act_ru_identitylink link join engine.act_ru_task task"
                        + " on task.id_ = link.task_id_ where task.proc_inst_id_ in (" + process + ")");
        read(
                ids,
                "select grant_.id_ from engine.act_ru_authorization grant_ join engine.act_ru_task task"
                        + " on task.id_ = grant_.resource_id_ where task.proc_inst_id_ in (" + process + ")");
        return List.copyOf(ids);
    }

    private void read(Set<String> into, String query) throws SQLException {
        try (Statement statement = server.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                into.add(row.getString(1));
            }
        }
    }

    private record Column(String name, String type) {}

    /** @param state of the referral, as SQL; as it is where empty */
    private void copy(String table, List<String> ids, int count, String state) throws SQLException {
        List<Column> columns = columns(table);
        String values = columns.stream().map(column -> value(column, state)).collect(Collectors.joining(", "));
        String ours = columns.stream()
                .filter(column -> isText(column) || isUuid(column))
                .map(column -> "t." + column.name() + "::text = any (ids.all_of_it)")
                .collect(Collectors.joining(" or "));
        String sql = "insert into " + table + " ("
                + columns.stream().map(Column::name).collect(Collectors.joining(", ")) + ") select " + values + " from "
                + table + " t cross join (select ?::text[] as all_of_it) ids cross join generate_series(?, ?) n where "
                + ours;
        try (PreparedStatement statement = server.prepareStatement(sql)) {
            statement.setArray(1, server.createArrayOf("text", ids.toArray()));
            statement.setInt(2, copies + 1);
            statement.setInt(3, copies + count);
            statement.executeUpdate();
        }
    }

    private static String value(Column column, String state) {
        String own = "t." + column.name();
        String made = "md5(" + own + "::text || '/' || n)::uuid";
        return switch (column.name()) {
            case "reference" ->
                "regexp_replace(translate(lpad(to_hex(n), 8, '0'), '0123456789abcdef', '23456789BCDFGHJK'), '(.{4})', 'VC-\\1-')";
            case "state" -> state.isEmpty() ? own : state;
            case "family_name", "name_key", "identifier_value" ->
                own + " || translate(n::text, '0123456789', 'abcdefghij')";
            default ->
                isUuid(column)
                        ? "case when " + own + "::text = any (ids.all_of_it) then " + made + " else " + own + " end"
                        : isText(column)
                                ? "case when " + own + " = any (ids.all_of_it) then " + made + "::text else " + own
                                        + " end"
                                : own;
        };
    }

    private static boolean isText(Column column) {
        return column.type().equals("character varying") || column.type().equals("text");
    }

    private static boolean isUuid(Column column) {
        return column.type().equals("uuid");
    }

    /** Those that somebody writes. */
    private List<Column> columns(String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (PreparedStatement statement = server.prepareStatement("""
                select column_name, data_type from information_schema.columns
                where table_schema || '.' || table_name = ? and is_generated = 'NEVER' and is_identity = 'NO'
                order by ordinal_position""")) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    columns.add(new Column(row.getString(1), row.getString(2)));
                }
            }
        }
        return columns;
    }
}
