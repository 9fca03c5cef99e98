package clinic.vein.intake.jdbc;

import clinic.vein.intake.ContentHash;
import clinic.vein.intake.IdempotencyKeys;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcIdempotencyKeys implements IdempotencyKeys {

    private final JdbcClient jdbc;

    JdbcIdempotencyKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean claim(String account, String key, ContentHash request, Instant now, Instant expired) {
        return jdbc.sql("""
                        insert into clinic.idempotency_key as kept (account, key, request_hash, created_at)
                        values (:account, :key, :request, :now)
                        on conflict (account, key) do update
                           set request_hash = excluded.request_hash,
                               location = null,
                               answer = null,
                               created_at = excluded.created_at
                         where kept.created_at < :expired
                        """)
                        .param("account", account)
                        .param("key", key)
                        .param("request", request.value())
                        .param("now", Timestamp.from(now))
                        .param("expired", Timestamp.from(expired))
                        .update()
                == 1;
    }

    @Override
    public void keep(String account, String key, Answer answer) {
        jdbc.sql("""
                        update clinic.idempotency_key
                           set location = :location, answer = :answer
                         where account = :account and key = :key
                        """)
                .param("location", answer.location())
                .param("answer", answer.body())
                .param("account", account)
                .param("key", key)
                .update();
    }

    @Override
    public Optional<Kept> find(String account, String key) {
        return jdbc.sql("""
                        select request_hash, location, answer
                          from clinic.idempotency_key
                         where account = :account and key = :key
                        """)
                .param("account", account)
                .param("key", key)
                .query((row, number) -> new Kept(
                        new ContentHash(row.getString("request_hash")),
                        new Answer(row.getString("location"), row.getString("answer"))))
                .optional();
    }

    @Override
    public void removeBefore(Instant expired) {
        jdbc.sql("delete from clinic.idempotency_key where created_at < :expired")
                .param("expired", Timestamp.from(expired))
                .update();
    }
}
