package clinic.vein.workflow.engine.expectation;

import static clinic.vein.kernel.sql.DatabaseTimes.instant;
import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;

import clinic.vein.kernel.CodeNames;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import clinic.vein.workflow.engine.expectation.Waiting.Fired;
import clinic.vein.workflow.engine.expectation.Waiting.Job;
import clinic.vein.workflow.engine.expectation.Waiting.OpenTask;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One row of what {@link SqlWaits} reads. */
final class WaitingRow {

    private WaitingRow() {}

    static Set<String> groups(List<String> roles) {
        return roles.stream()
                .flatMap(role -> CodeNames.find(Role.class, role).stream())
                .map(Role::groupId)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Waiting read(ResultSet row) throws SQLException {
        return new Waiting(
                row.getString("id_"),
                row.getString("proc_inst_id_"),
                row.getString("proc_def_id_"),
                row.getString("process"),
                new ReferralId(row.getObject("referral_id", UUID.class)),
                row.getBoolean("root"),
                row.getString("element"),
                row.getBoolean("leaving"),
                row.getString("task") == null ? null : task(row),
                jobs(row),
                Set.copyOf(texts(row, "subscriptions")),
                variables(row),
                row.getBoolean("called"),
                Set.copyOf(texts(row, "fired")),
                Set.copyOf(texts(row, "forms")));
    }

    private static OpenTask task(ResultSet row) throws SQLException {
        return new OpenTask(
                row.getString("task"),
                Set.copyOf(texts(row, "groups")),
                requiredInstant(row, "task_from"),
                instant(row, "wanted_before"),
                row.getBoolean("listed"),
                groups(texts(row, "escalated")),
                Fired.of(row.getLong("overdue"), row.getLong("moved")),
                Fired.of(row.getLong("reminded"), row.getLong("moved")),
                instant(row, "moved_at"));
    }

    private static List<Job> jobs(ResultSet row) throws SQLException {
        List<String> ids = texts(row, "ids");
        if (ids.isEmpty()) {
            return List.of();
        }
        List<String> elements = texts(row, "elements");
        List<String> configurations = texts(row, "configurations");
        Timestamp[] due = (Timestamp[]) row.getArray("due").getArray();
        Boolean[] timers = (Boolean[]) row.getArray("timers").getArray();
        Boolean[] failed = (Boolean[]) row.getArray("failed").getArray();
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            Instant at = due[i] == null ? null : due[i].toInstant();
            jobs.add(new Job(ids.get(i), elements.get(i), configurations.get(i), at, timers[i], failed[i]));
        }
        return jobs;
    }

    private static Map<String, String> variables(ResultSet row) throws SQLException {
        List<String> names = texts(row, "names");
        List<@Nullable String> texts = texts(row, "texts");
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String text = texts.get(i);
            variables.put(names.get(i), text == null ? "" : text);
        }
        return variables;
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        List<String> texts = new ArrayList<>();
        if (array != null) {
            for (String text : (String[]) array.getArray()) {
                texts.add(text);
            }
        }
        return texts;
    }
}
