package clinic.vein.messaging.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;
import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.sql.Codes;
import clinic.vein.messaging.Channel;
import clinic.vein.messaging.ContactConsent;
import clinic.vein.messaging.ContactConsents;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcContactConsents implements ContactConsents {

    private final JdbcClient jdbc;

    JdbcContactConsents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ContactConsent> find(ReferralId id, Channel channel) {
        return jdbc.sql("select * from clinic.contact_consent where referral_id = :id and channel = :channel")
                .param("id", id.value())
                .param("channel", channel.name())
                .query((row, number) -> consent(row))
                .optional();
    }

    @Override
    public List<ContactConsent> of(ReferralId id) {
        return jdbc.sql("select * from clinic.contact_consent where referral_id = :id order by channel")
                .param("id", id.value())
                .query((row, number) -> consent(row))
                .list();
    }

    @Override
    public void put(ReferralId id, ContactConsent consent) {
        jdbc.sql("""
                        insert into clinic.contact_consent (referral_id, channel, given, at, by)
                        values (:id, :channel, :given, :at, :by)
                        on conflict (referral_id, channel) do update
                        set given = excluded.given, at = excluded.at, by = excluded.by""")
                .param("id", id.value())
                .param("channel", consent.channel().name())
                .param("given", consent.given())
                .param("at", time(consent.at()))
                .param("by", consent.by())
                .update();
    }

    /**
     * What was refused once comes again on this referral alone: what the others of the patient failed to send may be of years
     * ago. Locked first and in one order, since two wishes of one patient may be said at once on two of the referrals.
     */
    @Override
    public void reroute(ReferralId id, Instant now) {
        jdbc.sql("""
                        with other_way as materialized (
                            select id from clinic.message
                            where recipient = 'PATIENT'
                              and referral_id in (select :id union select person.id from clinic.same_person(:id) person)
                              and (referral_id = :id and state = 'FAILED' and failure = 'NOT_WANTED'
                                   or state = 'WAITING' and (attempts = 0 or next_attempt_at <= :now))
                              and channel <> clinic.channel_to_patient(
                                  referral_id, letter_id is not null, short_text is not null)
                            order by id for update)
                        update clinic.message
                        set channel = clinic.channel_to_patient(referral_id, letter_id is not null, short_text is not null),
                            state = 'WAITING', failure = null
                        from other_way where message.id = other_way.id""").param("id", id.value()).param("now", time(now)).update();
    }

    private static ContactConsent consent(ResultSet row) throws SQLException {
        return new ContactConsent(
                Codes.required(row, "channel", Channel.class),
                row.getBoolean("given"),
                requiredInstant(row, "at"),
                row.getString("by"));
    }
}
