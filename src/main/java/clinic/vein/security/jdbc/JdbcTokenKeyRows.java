package clinic.vein.security.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;
import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.security.clients.TokenKeyRows;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTokenKeyRows implements TokenKeyRows {

    private final JdbcClient jdbc;

    JdbcTokenKeyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Row> all() {
        return jdbc.sql("select id, sealed, made_at from clinic.token_key order by made_at desc, id")
                .query((row, number) ->
                        new Row(row.getString("id"), row.getBytes("sealed"), requiredInstant(row, "made_at")))
                .list();
    }

    @Override
    public void add(Row row) {
        jdbc.sql("insert into clinic.token_key (id, sealed, made_at) values (:id, :sealed, :madeAt)")
                .param("id", row.id())
                .param("sealed", row.sealed())
                .param("madeAt", time(row.madeAt()))
                .update();
    }

    @Override
    public void forgetBefore(Instant time) {
        jdbc.sql("delete from clinic.token_key where made_at < :time")
                .param("time", time(time))
                .update();
    }
}
