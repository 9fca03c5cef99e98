package clinic.vein.scheduling.jdbc;

import clinic.vein.kernel.AccountForgotten;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A clinician keeps the name; who is given the id of the account later is somebody else. */
@Repository
class ForgottenInTheCalendar {

    private final JdbcClient jdbc;

    ForgottenInTheCalendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(AccountForgotten forgotten) {
        jdbc.sql("update clinic.clinician set account = null where account = :account")
                .param("account", forgotten.account())
                .update();
        jdbc.sql("update clinic.slot set held_by = null, held_until = null where held_by = :account")
                .param("account", forgotten.account())
                .update();
    }
}
