package clinic.vein.security.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.security.clients.RevokedTokenRows;
import java.time.Instant;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRevokedTokenRows implements RevokedTokenRows {

    private final JdbcClient jdbc;

    JdbcRevokedTokenRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(String id, Instant runsOut) {
        jdbc.sql("insert into clinic.revoked_token (id, runs_out_at) values (:id, :runsOut) on conflict do nothing")
                .param("id", id)
                .param("runsOut", time(runsOut))
                .update();
    }

    @Override
    public Set<String> notRunOut(Instant now) {
        return Set.copyOf(jdbc.sql("select id from clinic.revoked_token where runs_out_at >= :now")
                .param("now", time(now))
                .query(String.class)
                .list());
    }

    @Override
    public void forgetBefore(Instant time) {
        jdbc.sql("delete from clinic.revoked_token where runs_out_at < :time")
                .param("time", time(time))
                .update();
    }
}
