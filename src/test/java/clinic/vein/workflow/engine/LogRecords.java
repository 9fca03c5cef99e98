package clinic.vein.workflow.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Of which records the write-ahead log of some work is: by table or index, and by what was done to it. */
record LogRecords(Statement server, String from) {

    static LogRecords begin(Statement server) throws SQLException {
        server.execute("create extension if not exists pg_walinspect schema public");
        return new LogRecords(server, position(server));
    }

    /**
     * What was written since then, in rows of a table: how many records, their bytes without images of whole pages, what they were
     * done to and what they were. Whatever names no page, such as a commit, is not in it.
     */
    String rows() throws SQLException {
        StringBuilder rows = new StringBuilder();
        try (ResultSet row = server.executeQuery("""
                select count(*), sum(record.record_length - record.block_fpi_length), coalesce(named.relname, 'another'),
                       record.resource_manager || ' ' || record.record_type
                from public.pg_get_wal_block_info('%s', '%s', false) record
                left join pg_class named on pg_relation_filenode(named.oid) = record.relfilenode
                  and record.reldatabase = (select oid from pg_database where datname = current_database())
                where record.block_id = 0 and record.relforknumber = 0
                group by 3, 4 order by 2 desc, 3, 4""".formatted(from, position(server)))) {
            while (row.next()) {
                rows.append("| %d | %d | `%s` | %s |%n"
                        .formatted(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)));
            }
        }
        return rows.toString();
    }

    private static String position(Statement server) throws SQLException {
        try (ResultSet row = server.executeQuery("select pg_current_wal_insert_lsn()")) {
            row.next();
            return row.getString(1);
        }
    }
}
