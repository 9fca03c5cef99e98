package clinic.vein.embedded;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of the clinic's or of the engine's, a partitioned one as a whole.
 *
 * @param name with its schema
 * @param columns but for those that the database computes itself
 */
record ClinicTable(String name, List<String> columns) {

    static List<ClinicTable> of(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery("""
                        select namespace.nspname || '.' || quote_ident(class.relname),
                               array_agg(quote_ident(attribute.attname) order by attribute.attnum)
                          from pg_class class
                          join pg_namespace namespace on namespace.oid = class.relnamespace
                          join pg_attribute attribute on attribute.attrelid = class.oid
                         where namespace.nspname in ('clinic', 'engine') and class.relkind in ('r', 'p')
                           and not class.relispartition
                           and attribute.attnum > 0 and not attribute.attisdropped and attribute.attgenerated = ''
                         group by 1 order by 1""")) {
            List<ClinicTable> tables = new ArrayList<>();
            while (found.next()) {
                tables.add(new ClinicTable(found.getString(1), texts(found.getArray(2))));
            }
            return tables;
        }
    }

    private static List<String> texts(Array array) throws SQLException {
        return Stream.of((Object[]) array.getArray()).map(Object::toString).toList();
    }

    String copyOut() {
        return "copy (select " + listed() + " from " + name + ") to stdout";
    }

    String copyIn() {
        return "copy " + name + " (" + listed() + ") from stdin";
    }

    /** How many rows there are and what they hold, whatever their order and whoever asks where. In a transaction. */
    String content(Connection database) throws SQLException {
        TablesToFill.execute(
                database,
                "set local bytea_output = hex; set local timezone = 'UTC'; set local extra_float_digits = 1;"
                        + " set local datestyle = iso; set local intervalstyle = postgres");
        String query = "select count(*) || ' ' || coalesce(sum(hashtextextended(row(" + listed()
                + ")::text, 0)), 0) from " + name;
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }

    private String listed() {
        return columns.stream().collect(Collectors.joining(", "));
    }
}
