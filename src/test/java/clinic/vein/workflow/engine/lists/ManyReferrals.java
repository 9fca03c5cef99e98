package clinic.vein.workflow.engine.lists;

import clinic.vein.kernel.ReferralId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fills the database with open referrals like one that is there, with their tasks: in the clinic's tables and in the engine's. */
final class ManyReferrals {

    /** What is written for a referral that waits at its first task. */
    private static final List<String> OPEN = List.of(
            "clinic.referral",
            "clinic.referral_event",
            "clinic.search_key",
            "clinic.open_task",
            "engine.act_ru_execution",
            "engine.act_ru_variable",
            "engine.act_ru_task",
            "engine.act_ru_identitylink",
            "engine.act_ru_job",
            "engine.act_ru_event_subscr",
            "engine.act_ru_authorization",
            "engine.act_hi_procinst");

    /** Nobody comes, and nothing is due, at the very same moment as everybody else. */
    private static final Map<String, Map<String, String>> INSTEAD = Map.of(
            "clinic.search_key", Map.of("key", RowCopies.OWN_KEY),
            "clinic.referral", Map.of("received_at", "t.received_at - n * interval '1 second'"),
            "clinic.open_task", Map.of("due_at", "t.due_at + n * interval '1 second'"),
            "engine.act_ru_task", Map.of("due_date_", "t.due_date_ + n * interval '1 second'"));

    private final Connection server;
    private final ReferralId original;
    private final RowCopies copies;
    private int written;

    /** @param server a superuser's, for whom neither the append-only tables nor foreign keys are looked at */
    ManyReferrals(Connection server, ReferralId original) throws SQLException {
        this.server = server;
        this.copies = new RowCopies(server);
        this.original = original;
        try (Statement statement = server.createStatement()) {
            statement.execute("set session_replication_role = replica");
        }
    }

    void open(int count) throws SQLException {
        List<String> ids = identifiers();
        for (String table : OPEN) {
            copies.copy(table, ids, written + 1, count, INSTEAD.getOrDefault(table, Map.of()));
        }
        written += count;
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
}
