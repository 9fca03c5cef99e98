package clinic.vein.workflow.engine.lists;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Rows that are there, written once more and again by the server itself: each identifier in them is replaced by one made of it and
 * of the copy's number {@code n}.
 */
final class RowCopies {

    /** Letters for a number, so that a name stays one. */
    static final String LETTERS = "translate((%s)::text, '0123456789', 'abcdefghij')";

    /** What a patient is found by, when it is nobody else's; not a given name. */
    static final String OWN_KEY =
            "t.key || case when t.kind = 'GIVEN_NAME' then '' else " + LETTERS.formatted("n") + " end";

    /** What tells one patient from the next. */
    private static final Map<String, String> OF_THE_PATIENT = Map.of(
            "reference",
                    "regexp_replace(translate(lpad(to_hex(n), 8, '0'), '0123456789abcdef', '23456789BCDFGHJK'),"
                            + " '(.{4})', 'VC-\\1-')",
            "family_name", "t.family_name || " + LETTERS.formatted("n"),
            "identifier_value", "t.identifier_value || " + LETTERS.formatted("n"));

    private final Connection server;

    /** @param server a superuser's, for whom neither the append-only tables nor foreign keys are looked at */
    RowCopies(Connection server) {
        this.server = server;
    }

    /**
     * @param ids of what is copied: whichever row of the table has one of them
     * @param first the first copy's number
     * @param instead what stands in a column, as SQL, where it is not what stood there
     */
    void copy(String table, Collection<String> ids, int first, int count, Map<String, String> instead)
            throws SQLException {
        List<Column> columns = columns(table);
        String values = columns.stream()
                .map(column -> instead.getOrDefault(
                        column.name(), OF_THE_PATIENT.getOrDefault(column.name(), column.withOtherIdentifiers())))
                .collect(Collectors.joining(", "));
        String ours = columns.stream()
                .filter(Column::holdsIdentifiers)
                .map(column -> "t." + column.name() + "::text = any (ids.all_of_it)")
                .collect(Collectors.joining(" or "));
        String sql = "insert into " + table + " ("
                + columns.stream().map(Column::name).collect(Collectors.joining(", ")) + ") select " + values
                + " from generate_series(?, ?) n cross join lateral (select ?::text[] as all_of_it) ids cross join "
                + table + " t where " + ours;
        try (PreparedStatement statement = server.prepareStatement(sql)) {
            statement.setInt(1, first);
            statement.setInt(2, first + count - 1);
            statement.setArray(3, server.createArrayOf("text", ids.toArray()));
            statement.executeUpdate();
        }
    }

    private record Column(String name, String type) {

        private boolean isUuid() {
            return type.equals("uuid");
        }

        private boolean holdsIdentifiers() {
            return isUuid() || type.equals("character varying") || type.equals("text");
        }

        private String withOtherIdentifiers() {
            if (!holdsIdentifiers()) {
                return "t." + name;
            }
            String own = "t." + name;
            return "case when " + own + "::text = any (ids.all_of_it) then md5(" + own + "::text || '/' || n)::uuid"
                    + (isUuid() ? "" : "::text") + " else " + own + " end";
        }
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
