package clinic.vein.worklist.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;
import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.kernel.TaskId;
import clinic.vein.worklist.Drafts;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDrafts implements Drafts {

    private final JdbcClient jdbc;

    JdbcDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Only while the task is that person's: whoever loses it at the same moment waits, and then takes the draft away. */
    @Override
    public boolean save(TaskId task, String account, byte[] sealed, Instant now) {
        return jdbc.sql("""
                        with mine as (
                            update clinic.open_task set worked_on_at = :now
                            where id = :task and assignee = :account returning referral_id)
                        insert into clinic.task_draft (task_id, account, referral_id, saved_at, sealed)
                        select :task, :account, referral_id, :now, :sealed from mine
                        on conflict (task_id, account) do update
                        set saved_at = excluded.saved_at, sealed = excluded.sealed""")
                        .param("task", task.value())
                        .param("account", account)
                        .param("now", time(now))
                        .param("sealed", sealed)
                        .update()
                == 1;
    }

    @Override
    public Optional<Kept> find(TaskId task, String account, Instant since) {
        return jdbc.sql("""
                        select saved_at, sealed from clinic.task_draft
                        where task_id = :task and account = :account and saved_at > :since""")
                .param("task", task.value())
                .param("account", account)
                .param("since", time(since))
                .query((row, number) -> new Kept(requiredInstant(row, "saved_at"), row.getBytes("sealed")))
                .optional();
    }

    @Override
    public void forget(Instant before) {
        jdbc.sql("delete from clinic.task_draft where saved_at <= :before")
                .param("before", time(before))
                .update();
    }
}
