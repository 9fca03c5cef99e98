package clinic.vein.worklist.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.instant;
import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;
import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.TaskId;
import clinic.vein.process.CareTask;
import clinic.vein.referral.timeline.EventKind;
import clinic.vein.worklist.TaskCards;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTaskCards implements TaskCards {

    private static final String CARD = """
            select task.id, task.key, task.referral_id, task.candidate_group, task.escalated_to, task.assignee,
                   task.back_with, task.kept_for, task.created_at, task.due_at, referral.reference, referral.given_name, referral.family_name,
                   referral.date_of_birth, referral.born_at_latest, referral.urgency, referral.pathway, referral.state
            from clinic.open_task task
            join clinic.referral referral on referral.id = task.referral_id
            """;

    private final JdbcClient jdbc;

    JdbcTaskCards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Card> of(Collection<TaskId> ids) {
        return jdbc.sql(CARD + "where task.id = any (:ids)")
                .param("ids", ids.stream().map(TaskId::value).toArray(String[]::new))
                .query((row, number) -> card(row))
                .list();
    }

    @Override
    public List<Card> of(ReferralId id) {
        return jdbc.sql(CARD + "where task.referral_id = :id order by task.due_at, task.id")
                .param("id", id.value())
                .query((row, number) -> card(row))
                .list();
    }

    @Override
    public Optional<String> completedBy(TaskId id, ReferralId referral, Instant since) {
        return jdbc.sql("""
                        select actor from clinic.referral_event
                        where referral_id = :referral and kind = :completed and step = :id and at >= :since""")
                .param("referral", referral.value())
                .param("completed", EventKind.TASK_COMPLETED.name())
                .param("id", id.value())
                .param("since", time(since))
                .query(String.class)
                .optional();
    }

    @Override
    public Counts count(String account, Collection<String> groups, Instant now, Instant endOfToday) {
        String ours = "(candidate_group in (:groups) or escalated_to in (:groups))";
        return jdbc.sql(
                        "select %s as red_flags, %s as reviews, %s as my_groups, %s as unclaimed, %s as mine, %s as back_with_me, %s as due_today, %s as overdue"
                                .formatted(
                                        counted(ours + " and key in (:alarms)"),
                                        counted(ours + " and key in (:reviews)"),
                                        counted(ours),
                                        counted(ours + " and assignee is null"),
                                        counted("assignee = :account"),
                                        counted(ours + " and back_with = :account"),
                                        counted(ours + " and due_at > :now and due_at < :endOfToday"),
                                        counted(ours + " and due_at < :now")))
                .param("account", account)
                .param("groups", groups)
                .param("alarms", CareTask.ALARMS.stream().map(CareTask::id).toList())
                .param("reviews", CareTask.REVIEWS.stream().map(CareTask::id).toList())
                .param("now", time(now))
                .param("endOfToday", time(endOfToday))
                .param("many", MANY)
                .query(Counts.class)
                .single();
    }

    private static String counted(String condition) {
        return "(select count(*) from (select from clinic.open_task where " + condition + " limit :many) bounded)";
    }

    @Override
    public Optional<Instant> look(String account, Instant now) {
        return Optional.ofNullable(jdbc.sql("""
                        insert into clinic.worklist_look as look (account, looked_at) values (:account, :now)
                        on conflict (account) do update
                        set looked_at = greatest(look.looked_at, excluded.looked_at),
                            looked_before = case
                                when excluded.looked_at > look.looked_at + interval '15 minutes' then look.looked_at
                                else look.looked_before
                            end
                        returning looked_before""")
                .param("account", account)
                .param("now", time(now))
                .query((row, number) -> instant(row, "looked_before"))
                .list()
                .get(0));
    }

    private static Card card(ResultSet row) throws SQLException {
        return new Card(
                new TaskId(row.getString("id")),
                row.getString("key"),
                new ReferralId(row.getObject("referral_id", UUID.class)),
                row.getString("reference"),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getObject("date_of_birth", LocalDate.class),
                row.getObject("born_at_latest", LocalDate.class),
                row.getString("urgency"),
                row.getString("pathway"),
                row.getString("state"),
                Stream.of(row.getString("candidate_group"), row.getString("escalated_to"))
                        .filter(Objects::nonNull)
                        .toList(),
                row.getString("assignee"),
                row.getString("back_with"),
                row.getString("kept_for"),
                requiredInstant(row, "created_at"),
                instant(row, "due_at"));
    }
}
