package clinic.vein.security.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.security.clients.UsedAssertions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Of two that come at the same moment, the second waits for the first one's row, and finds it. */
@Repository
class JdbcUsedAssertions implements UsedAssertions {

    private final JdbcClient jdbc;

    JdbcUsedAssertions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean use(String client, String id, Instant until) {
        return jdbc.sql("""
                        insert into clinic.used_assertion (client, id_sha256, counted_until)
                        values (:client, :id, :until) on conflict do nothing""")
                        .param("client", client)
                        .param("id", digest(id))
                        .param("until", time(until))
                        .update()
                == 1;
    }

    @Override
    public void forgetBefore(Instant time) {
        jdbc.sql("delete from clinic.used_assertion where counted_until < :time")
                .param("time", time(time))
                .update();
    }

    private static byte[] digest(String id) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
