package clinic.vein.intake.jdbc;

import clinic.vein.intake.ContentHash;
import clinic.vein.intake.SentForms;
import clinic.vein.kernel.ReferralId;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSentForms implements SentForms {

    private final JdbcClient jdbc;

    JdbcSentForms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public byte[] key() {
        byte[] ours = new byte[32];
        new SecureRandom().nextBytes(ours);
        jdbc.sql("insert into clinic.form_key (secret) values (:ours) on conflict do nothing")
                .param("ours", ours)
                .update();
        return jdbc.sql("select secret from clinic.form_key")
                .query(byte[].class)
                .single();
    }

    @Override
    public boolean claim(ContentHash stamp, ContentHash answers, Instant now) {
        return jdbc.sql("""
                        insert into clinic.sent_form (stamp_sha256, answers_sha256, sent_at)
                        values (:stamp, :answers, :now)
                        on conflict do nothing""")
                        .param("stamp", stamp.value())
                        .param("answers", answers.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    @Override
    public void keep(ContentHash stamp, ReferralId sentAs) {
        jdbc.sql("update clinic.sent_form set sent_as = :sentAs where stamp_sha256 = :stamp")
                .param("stamp", stamp.value())
                .param("sentAs", sentAs.value())
                .update();
    }

    @Override
    public Optional<Sent> find(ContentHash stamp) {
        return jdbc.sql("select answers_sha256, sent_as from clinic.sent_form where stamp_sha256 = :stamp")
                .param("stamp", stamp.value())
                .query((row, number) -> new Sent(
                        new ContentHash(row.getString("answers_sha256")),
                        Optional.ofNullable(row.getObject("sent_as", UUID.class))
                                .map(ReferralId::new)))
                .optional();
    }

    @Override
    public void removeBefore(Instant expired) {
        jdbc.sql("delete from clinic.sent_form where sent_at < :expired")
                .param("expired", Timestamp.from(expired))
                .update();
    }
}
