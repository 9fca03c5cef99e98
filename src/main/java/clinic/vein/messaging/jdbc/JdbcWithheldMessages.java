package clinic.vein.messaging.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.kernel.ReferralId;
import clinic.vein.messaging.MessageId;
import clinic.vein.messaging.WithheldMessages;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWithheldMessages implements WithheldMessages {

    private final JdbcClient jdbc;

    JdbcWithheldMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void withhold(MessageId id) {
        jdbc.sql("update clinic.message set state = 'HELD', next_attempt_at = null where id = :id")
                .param("id", id.value())
                .update();
    }

    @Override
    public boolean isWithheld(MessageId id) {
        return jdbc.sql("""
                        select exists (
                            select from clinic.message
                            where id = :id and (state = 'HELD' or recipient = 'PATIENT'
                                and referral_id in (select referral_id from clinic.silent_referral)))""").param("id", id.value()).query(Boolean.class).single();
    }

    @Override
    public boolean wasToldPractice(ReferralId id) {
        return jdbc.sql("""
                        select exists (
                            select from clinic.message
                            where referral_id = :id and recipient = 'PRACTICE' and state = 'SENT')""").param("id", id.value()).query(Boolean.class).single();
    }

    @Override
    public List<MessageId> toWithhold(ReferralId id) {
        return jdbc.sql("""
                        select id from clinic.message
                        where state in ('WAITING', 'FAILED') and recipient = 'PATIENT'
                          and referral_id in (select id from clinic.same_person(:id))
                          and referral_id in (select referral_id from clinic.silent_referral)
                        order by position""").param("id", id.value()).query(UUID.class).list().stream()
                .map(MessageId::new)
                .toList();
    }

    @Override
    public void release(ReferralId id, Instant now) {
        jdbc.sql("""
                        update clinic.message set state = 'FAILED', failure = 'HELD', handed_over_at = :now
                        where state = 'HELD' and referral_id in (select id from clinic.same_person(:id))
                          and referral_id not in (select referral_id from clinic.silent_referral)""").param("id", id.value()).param("now", time(now)).update();
    }
}
