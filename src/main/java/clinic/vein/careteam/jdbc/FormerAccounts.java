package clinic.vein.careteam.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.kernel.AccountForgotten;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Nobody is of a care team by what a former owner of the account did. */
@Repository
class FormerAccounts {

    private final JdbcClient jdbc;
    private final Clock clock;

    FormerAccounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(AccountForgotten forgotten) {
        jdbc.sql("""
                        insert into clinic.former_account as former (account, last_event, ended_at)
                        select :account, coalesce(max(id), 0), :now from clinic.referral_event
                        on conflict (account) do update set last_event = excluded.last_event, ended_at = excluded.ended_at""")
                .param("account", forgotten.account())
                .param("now", time(clock.instant()))
                .update();
    }
}
