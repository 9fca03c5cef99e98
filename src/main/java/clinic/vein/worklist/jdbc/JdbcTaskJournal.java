package clinic.vein.worklist.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.time;
import static java.sql.Types.INTEGER;
import static java.sql.Types.VARCHAR;

import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.Role;
import clinic.vein.process.CareTask;
import clinic.vein.process.ChangeOfHands;
import clinic.vein.process.ChangeOfHands.GivenBack;
import clinic.vein.process.ChangeOfHands.HandedOn;
import clinic.vein.process.ModelVersion;
import clinic.vein.process.OpenTask;
import clinic.vein.process.TaskJournal;
import clinic.vein.referral.Progress;
import clinic.vein.referral.TimelineStep;
import clinic.vein.referral.timeline.EventKind;
import clinic.vein.referral.timeline.TaskEntry;
import clinic.vein.referral.timeline.TaskEntry.TaskClaimed;
import clinic.vein.referral.timeline.TaskEntry.TaskCompleted;
import clinic.vein.referral.timeline.TaskEntry.TaskCreated;
import clinic.vein.referral.timeline.TaskEntry.TaskDoneFor;
import clinic.vein.referral.timeline.TaskEntry.TaskEscalated;
import clinic.vein.referral.timeline.TaskEntry.TaskGivenBack;
import clinic.vein.referral.timeline.TaskEntry.TaskHandedOn;
import clinic.vein.referral.timeline.TaskEntry.TaskReleased;
import clinic.vein.referral.timeline.TaskEntry.TaskReminded;
import clinic.vein.referral.timeline.TaskEntry.TaskRemoved;
import clinic.vein.referral.timeline.TaskEntry.TaskRescheduled;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What may be null has its type named: without it the driver prepares a statement anew whenever null follows a value. */
@Repository
class JdbcTaskJournal implements TaskJournal {

    private static final String LAST_HAND = """
            select actor from clinic.referral_event event
            where event.referral_id = :referral and event.kind = :completed and event.entry ->> 'task' = :key
            order by event.id desc limit 1""";

    /** Of a task that comes back to nobody. Whatever names the timeline has what was noted there written first. */
    private static final String NOBODY = "select cast(null as text) where false";

    private final JdbcClient jdbc;
    private final Progress progress;
    private final CurrentActor currentActor;
    private final Clock clock;

    JdbcTaskJournal(JdbcClient jdbc, Progress progress, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.progress = progress;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public Optional<String> created(OpenTask task) {
        Optional<String> before = insert(task);
        progress.note(
                task.referral(),
                new TaskCreated(task.key()),
                new TimelineStep(task.id().value(), task.dueAt(), task.model()));
        return before;
    }

    @Override
    public Optional<String> listed(OpenTask task) {
        // What is being typed for it stays.
        jdbc.sql("delete from clinic.open_task where id = :id")
                .param("id", task.id().value())
                .update();
        return insert(task);
    }

    private Optional<String> insert(OpenTask task) {
        ModelVersion model = task.model();
        String before = CareTask.COME_BACK.contains(task.key()) ? LAST_HAND : NOBODY;
        return Optional.ofNullable(jdbc.sql("""
                        with before (actor) as (%s),
                        deputy (account) as (
                            select away.deputy from before join clinic.absence away on away.account = before.actor
                            where away.deputy is not null
                              and away.from_at <= :now and (away.until_at is null or away.until_at > :now)
                              and not exists (
                                  select from clinic.absence too
                                  where too.account = away.deputy
                                    and too.from_at <= :now and (too.until_at is null or too.until_at > :now))
                            order by away.id desc limit 1)
                        insert into clinic.open_task
                            (id, key, name, referral_id, recall_id, candidate_group, assignee, created_at, due_at,
                             process, process_version, claimed_at, worked_on_at, back_with, kept_for)
                        values (:id, :key, :name, :referral, :recall, :group, :assignee, :createdAt, :dueAt,
                                :process, :version, :claimedAt, :claimedAt,
                                coalesce((select account from deputy), (select actor from before)),
                                (select before.actor from before, deputy))
                        returning back_with""".formatted(before))
                .param("id", task.id().value())
                .param("key", task.key().id())
                .param("name", task.name())
                .param("referral", task.referral().value())
                .param("recall", task.recallId(), VARCHAR)
                .param("group", task.group(), VARCHAR)
                .param("assignee", task.assignee(), VARCHAR)
                .param("claimedAt", since(task))
                .param("createdAt", time(task.createdAt()))
                .param("dueAt", time(task.dueAt()))
                .param("process", model == null ? null : model.process(), VARCHAR)
                .param("version", model == null ? null : model.version(), INTEGER)
                .param("now", time(clock.instant()))
                .param("completed", EventKind.TASK_COMPLETED.name())
                .query((row, number) -> row.getString("back_with"))
                .list()
                .get(0));
    }

    @Override
    public void assigned(OpenTask task, @Nullable ChangeOfHands why) {
        String before = jdbc.sql("""
                        with before as (select id, assignee from clinic.open_task where id = :id for no key update),
                        changed as (
                            update clinic.open_task task set assignee = :assignee, claimed_at = :since, worked_on_at = :since
                            from before where task.id = before.id)
                        select coalesce(assignee, '') from before""")
                .param("id", task.id().value())
                .param("assignee", task.assignee(), VARCHAR)
                .param("since", since(task))
                .query(String.class)
                .optional()
                .filter(owner -> !owner.isEmpty())
                .orElse(null);
        // Nobody types for a task that is nobody's.
        if (before != null) {
            forgetDrafts(task, task.assignee());
        }
        progress.note(task.referral(), changedHands(task, before, why), step(task));
    }

    private static TaskEntry changedHands(OpenTask task, @Nullable String before, @Nullable ChangeOfHands why) {
        if (why instanceof GivenBack back && before != null) {
            return new TaskGivenBack(task.key(), before, back.why());
        }
        if (why instanceof HandedOn on) {
            return new TaskHandedOn(task.key(), before, task.assignee(), on.reason());
        }
        return task.assignee() == null ? new TaskReleased(task.key()) : new TaskClaimed(task.key());
    }

    @Override
    public void rescheduled(OpenTask task) {
        jdbc.sql("update clinic.open_task set due_at = :dueAt where id = :id")
                .param("id", task.id().value())
                .param("dueAt", time(task.dueAt()))
                .update();
        progress.note(
                task.referral(),
                new TaskRescheduled(task.key()),
                new TimelineStep(task.id().value(), task.dueAt(), null));
    }

    @Override
    public void completed(OpenTask task) {
        Optional<Kept> kept = end(task);
        progress.note(task.referral(), new TaskCompleted(task.key()), step(task));
        kept.filter(each -> currentActor.get().id().equals(each.deputy()))
                .ifPresent(
                        each -> progress.note(task.referral(), new TaskDoneFor(task.key(), each.absent()), step(task)));
    }

    @Override
    public void removed(OpenTask task) {
        end(task);
        progress.note(task.referral(), new TaskRemoved(task.key()), step(task));
    }

    /** What was typed goes with the claim. A statement of its own, which sees what was saved while the one before waited. */
    private void forgetDrafts(OpenTask task, @Nullable String butOf) {
        jdbc.sql("delete from clinic.task_draft where task_id = :id and account is distinct from :assignee")
                .param("id", task.id().value())
                .param("assignee", butOf, VARCHAR)
                .update();
    }

    /** With what was typed for it. */
    private Optional<Kept> end(OpenTask task) {
        return jdbc.sql("select back_with, kept_for from clinic.end_task(:id, :now)")
                .param("id", task.id().value())
                .param("now", time(clock.instant()))
                .query((row, number) -> kept(row.getString("kept_for"), row.getString("back_with")))
                .optional()
                .flatMap(kept -> kept);
    }

    /** @param deputy who was to do the task of somebody who is away */
    record Kept(String absent, String deputy) {}

    private static Optional<Kept> kept(@Nullable String absent, @Nullable String deputy) {
        return absent == null || deputy == null ? Optional.empty() : Optional.of(new Kept(absent, deputy));
    }

    @Override
    public void reminded(OpenTask task) {
        progress.note(task.referral(), new TaskReminded(task.key()), step(task));
    }

    @Override
    public void escalated(OpenTask task, String group) {
        jdbc.sql(
                        "update clinic.open_task set escalated_to = :group, escalated_at = coalesce(escalated_at, :now) where id = :id")
                .param("id", task.id().value())
                .param("group", group)
                .param("now", time(clock.instant()))
                .update();
        progress.note(
                task.referral(),
                new TaskEscalated(
                        task.key(),
                        Role.ofGroup(group)
                                .orElseThrow(() -> new IllegalStateException(
                                        "DuePolicy escalates to an unknown group: " + group))),
                step(task));
    }

    private @Nullable OffsetDateTime since(OpenTask task) {
        return task.assignee() == null ? null : time(clock.instant());
    }

    private static TimelineStep step(OpenTask task) {
        return TimelineStep.of(task.id().value());
    }
}
