package clinic.vein.insight.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.instant;
import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;

import clinic.vein.insight.Whereabouts;
import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import clinic.vein.kernel.Urgency;
import clinic.vein.kernel.sql.Codes;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.timeline.EntryWords;
import clinic.vein.referral.timeline.StepEntry;
import clinic.vein.referral.timeline.TaskEntry;
import clinic.vein.referral.timeline.TimelineEntry;
import clinic.vein.referral.timeline.TimelineJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcWhereabouts implements Whereabouts.Record {

    private final JdbcClient jdbc;
    private final EntryWords words;
    private final Clock clock;

    JdbcWhereabouts(JdbcClient jdbc, EntryWords words, Clock clock) {
        this.jdbc = jdbc;
        this.words = words;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Whereabouts> of(ReferralId id) {
        return jdbc.sql("""
                        select reference, state, urgency, pathway, received_at
                        from clinic.referral where id = :id and erased_at is null""")
                .param("id", id.value())
                .query((row, number) -> whereabouts(id, row))
                .optional();
    }

    private Whereabouts whereabouts(ReferralId id, ResultSet row) throws SQLException {
        String urgency = row.getString("urgency");
        String pathway = row.getString("pathway");
        return new Whereabouts(
                row.getString("reference"),
                Codes.required(row, "state", ReferralState.class),
                urgency == null ? null : Urgency.valueOf(urgency),
                pathway == null ? null : Pathway.valueOf(pathway),
                requiredInstant(row, "received_at"),
                timeline(id),
                tasks(id));
    }

    private List<Whereabouts.Event> timeline(ReferralId id) {
        return jdbc.sql("""
                        select at, kind, role, entry from clinic.referral_event where referral_id = :id order by id""")
                .param("id", id.value())
                .query((row, number) -> event(row))
                .list();
    }

    private Whereabouts.Event event(ResultSet row) throws SQLException {
        TimelineEntry entry = TimelineJson.read(row.getString("kind"), row.getString("entry"));
        Optional<String> element = element(entry);
        return new Whereabouts.Event(
                requiredInstant(row, "at"),
                entry.kind(),
                Codes.required(row, "role", Role.class),
                element.orElse(null),
                element.isPresent() ? words.of(entry) : words.of(entry.kind()));
    }

    private static Optional<String> element(TimelineEntry entry) {
        if (entry instanceof TaskEntry task) {
            return Optional.of(task.task().id());
        }
        return entry instanceof StepEntry step ? Optional.of(step.element()) : Optional.empty();
    }

    private List<Whereabouts.Task> tasks(ReferralId id) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        select key, name, candidate_group, escalated_to, assignee, created_at, due_at
                        from clinic.open_task where referral_id = :id order by due_at, id""")
                .param("id", id.value())
                .query((row, number) -> task(row, now))
                .list();
    }

    private static Whereabouts.Task task(ResultSet row, Instant now) throws SQLException {
        Instant dueAt = instant(row, "due_at");
        return new Whereabouts.Task(
                row.getString("key"),
                row.getString("name"),
                role(row.getString("candidate_group")),
                role(row.getString("escalated_to")),
                row.getString("assignee"),
                requiredInstant(row, "created_at"),
                dueAt,
                dueAt != null && dueAt.isBefore(now));
    }

    private static @Nullable Role role(String group) {
        return Role.ofGroup(group).orElse(null);
    }
}
