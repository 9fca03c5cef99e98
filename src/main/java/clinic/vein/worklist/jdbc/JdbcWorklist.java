package clinic.vein.worklist.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.instant;
import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.TaskId;
import clinic.vein.process.CareTask;
import clinic.vein.process.ModelVersion;
import clinic.vein.process.OpenTask;
import clinic.vein.process.TaskKey;
import clinic.vein.worklist.Worklist;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWorklist implements Worklist {

    private static final String ENTRY = """
            select task.id, task.key, task.name, task.referral_id::text, referral.reference, referral.state,
                   referral.pathway, referral.urgency, task.candidate_group, task.escalated_to, task.assignee,
                   task.created_at, task.due_at, task.due_at < :now as overdue
            from clinic.open_task task
            join clinic.referral referral on referral.id = task.referral_id
            """;

    private static final String KEPT_TOO_LONG = """
            task.kept_for is not null and task.assignee is null
            and not exists (
                select from clinic.absence
                where absence.account = task.kept_for and absence.deputy = task.back_with
                  and from_at <= :now and (until_at is null or until_at > :now))""";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcWorklist(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Entry> list(String userId, List<String> groups, Scope scope, int limit, int offset) {
        String also = switch (scope) {
            case MINE, ALL -> "";
            case GROUP -> " and task.assignee is null";
            case OVERDUE -> " and task.due_at < :now";
            case RED_FLAG -> " and task.key in (:alarms)";
        };
        String own = first("task.assignee = :user" + also);
        String everyWay = scope == Scope.MINE
                ? own
                : """
                %s union select of_role.id, of_role.due_at
                from unnest(:groups) role (name) cross join lateral (%s union all %s) of_role""".formatted(
                                own,
                                first("task.candidate_group = role.name" + also),
                                first("task.escalated_to = role.name" + also));
        return jdbc.sql(ENTRY + "where task.id = any (array(select id from (" + everyWay
                        + ") meant order by due_at, id limit :limit offset :offset)) order by task.due_at, task.id")
                .param("now", now())
                .param("user", userId)
                .param("groups", groups.toArray(String[]::new))
                .param("alarms", ids(CareTask.ALARMS))
                .param("limit", limit)
                .param("offset", offset)
                .query(Entry.class)
                .list();
    }

    /** Each way by its own index, and no further than the page: of all that are open every referral would be read first. */
    private static String first(String condition) {
        return "(select task.id, task.due_at from clinic.open_task task where " + condition
                + " order by task.due_at, task.id limit :limit + :offset)";
    }

    @Override
    public List<Entry> claimed() {
        return jdbc.sql(ENTRY + "where task.assignee is not null order by task.due_at, task.id limit 500")
                .param("now", now())
                .query(Entry.class)
                .list();
    }

    @Override
    public Optional<Entry> entry(TaskId id) {
        return jdbc.sql(ENTRY + "where task.id = :id")
                .param("now", now())
                .param("id", id.value())
                .query(Entry.class)
                .optional();
    }

    @Override
    public void keepFor(TaskId id, String absent, String deputy) {
        jdbc.sql("update clinic.open_task set back_with = :deputy, kept_for = :absent where id = :id")
                .param("id", id.value())
                .param("absent", absent)
                .param("deputy", deputy)
                .update();
    }

    @Override
    public List<Kept> keptTooLong() {
        return jdbc.sql("select task.id, task.kept_for from clinic.open_task task where " + KEPT_TOO_LONG)
                .param("now", now())
                .query((row, number) -> new Kept(new TaskId(row.getString("id")), row.getString("kept_for")))
                .list();
    }

    @Override
    public void giveToWhoIsBack(Kept kept) {
        jdbc.sql("update clinic.open_task task set back_with = kept_for, kept_for = null where id = :id and "
                        + KEPT_TOO_LONG)
                .param("id", kept.task().value())
                .param("now", now())
                .update();
    }

    @Override
    public Optional<OpenTask> find(TaskId id) {
        return jdbc.sql("select * from clinic.open_task where id = :id")
                .param("id", id.value())
                .query((row, number) -> new OpenTask(
                        id,
                        TaskKey.of(row.getString("key")),
                        row.getString("name"),
                        new ReferralId(row.getObject("referral_id", UUID.class)),
                        row.getString("recall_id"),
                        row.getString("candidate_group"),
                        row.getString("assignee"),
                        requiredInstant(row, "created_at"),
                        instant(row, "due_at"),
                        row.getString("process") == null
                                ? null
                                : new ModelVersion(row.getString("process"), row.getInt("process_version"))))
                .optional();
    }

    @Override
    public Optional<TaskId> find(ReferralId id, CareTask task) {
        return jdbc.sql("""
                        select id from clinic.open_task where referral_id = :id and key = :key
                        order by created_at, id limit 1""")
                .param("id", id.value())
                .param("key", task.id())
                .query(String.class)
                .optional()
                .map(TaskId::new);
    }

    @Override
    public Optional<TaskId> find(ReferralId id, CareTask task, UUID recall) {
        return jdbc.sql(
                        "select id from clinic.open_task where referral_id = :id and key = :key and recall_id = :recall")
                .param("id", id.value())
                .param("key", task.id())
                .param("recall", recall.toString())
                .query(String.class)
                .optional()
                .map(TaskId::new);
    }

    @Override
    public boolean hasOpen(ReferralId id, Set<CareTask> tasks) {
        return jdbc.sql("select exists (select from clinic.open_task where referral_id = :id and key in (:keys))")
                .param("id", id.value())
                .param("keys", ids(tasks))
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean hasOther(TaskId than, ReferralId id, Set<CareTask> tasks) {
        return jdbc.sql("""
                        select exists (
                            select from clinic.open_task where referral_id = :id and key in (:keys) and id <> :than)""")
                .param("id", id.value())
                .param("keys", ids(tasks))
                .param("than", than.value())
                .query(Boolean.class)
                .single();
    }

    private static List<String> ids(Set<CareTask> tasks) {
        return tasks.stream().map(CareTask::id).toList();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
