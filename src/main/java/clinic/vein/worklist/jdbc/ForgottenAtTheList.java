package clinic.vein.worklist.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.kernel.AccountForgotten;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When somebody looked at the list, what is back with them and that they are away ends with their account. */
@Repository
class ForgottenAtTheList {

    private final JdbcClient jdbc;
    private final Clock clock;

    ForgottenAtTheList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who was away, and who said so, stays on record. */
    @EventListener
    void on(AccountForgotten forgotten) {
        jdbc.sql("delete from clinic.worklist_look where account = :account")
                .param("account", forgotten.account())
                .update();
        jdbc.sql("update clinic.open_task set back_with = kept_for, kept_for = null where back_with = :account")
                .param("account", forgotten.account())
                .update();
        jdbc.sql("update clinic.open_task set kept_for = null where kept_for = :account")
                .param("account", forgotten.account())
                .update();
        // Whoever is given the name later is nobody's deputy.
        jdbc.sql("""
                        update clinic.absence set deputy = null
                        where deputy = :account and (until_at is null or until_at > :now)""")
                .param("account", forgotten.account())
                .param("now", time(clock.instant()))
                .update();
        jdbc.sql("""
                        update clinic.absence set until_at = greatest(from_at, :now), ended_by = 'system'
                        where account = :account and (until_at is null or until_at > :now)""")
                .param("account", forgotten.account())
                .param("now", time(clock.instant()))
                .update();
    }
}
