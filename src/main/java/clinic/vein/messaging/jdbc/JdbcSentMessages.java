package clinic.vein.messaging.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;
import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.sql.Codes;
import clinic.vein.messaging.Audience;
import clinic.vein.messaging.Means;
import clinic.vein.messaging.MessageId;
import clinic.vein.messaging.SentMessage;
import clinic.vein.messaging.SentMessages;
import clinic.vein.referral.PatientField;
import clinic.vein.referral.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSentMessages implements SentMessages {

    /** What somebody was told in person cannot come back. */
    private static final String SENT = """
            select message.id, referral_id, reference, recipient, template, subject, means, settled_at
            from clinic.message join clinic.referral on referral.id = referral_id
            where message.state = 'SENT' and means in ('EMAIL', 'POST', 'TEXT_MESSAGE') and recipient <> 'STAFF'
            """;

    private final JdbcClient jdbc;

    JdbcSentMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SentMessage> of(Set<Reference> references, Instant since, int limit) {
        return find("reference = any (:keys)", references.stream().map(Reference::value), since, limit);
    }

    @Override
    public List<SentMessage> toMailboxes(Set<String> emailKeys, Instant since, int limit) {
        return find("""
                means = 'EMAIL' and recipient = 'PATIENT' and referral_id in (
                    select referral_id from clinic.search_key where key = any (:keys) and kind = 'EMAIL'
                    union
                    select referral_id from clinic.patient_correction where field = 'EMAIL' and lower(was) = any (:keys))
                """, emailKeys.stream(), since, limit);
    }

    @Override
    public List<SentMessage> numbered(Set<MessageId> ids, Instant since, int limit) {
        return find("message.id = any (cast(:keys as uuid[]))", ids.stream().map(MessageId::toString), since, limit);
    }

    private List<SentMessage> find(String which, Stream<String> keys, Instant since, int limit) {
        return jdbc.sql(SENT + " and settled_at >= :since and " + which
                        + " order by settled_at desc, position desc limit :limit")
                .param("keys", keys.toArray(String[]::new))
                .param("since", time(since))
                .param("limit", limit)
                .query((row, number) -> message(row))
                .list();
    }

    @Override
    public Optional<SentMessage> hold(MessageId id) {
        return jdbc.sql(SENT + "and message.id = :id for update of message")
                .param("id", id.value())
                .query((row, number) -> message(row))
                .optional();
    }

    /**
     * What came back tells nothing of a mailbox that it did not go to: mail goes to the address of its time, which is what
     * the first correction after it found there.
     */
    @Override
    public void cameBack(SentMessage message, Instant at) {
        jdbc.sql("""
                        update clinic.message
                        set state = 'FAILED', failure = 'CAME_BACK', handed_over_at = :at,
                            came_back_by = case when means in ('EMAIL', 'TEXT_MESSAGE') and exists (
                                select from (
                                    select was from clinic.patient_correction
                                    where referral_id = message.referral_id
                                      and field = case means when 'EMAIL' then :email else :phone end
                                      and at >= message.settled_at
                                    order by id limit 1) since
                                where was is distinct from (
                                    select case message.means when 'EMAIL' then email else phone end
                                    from clinic.referral where id = message.referral_id))
                                then null else means end,
                            means = null, delivered_at = null, settled_at = null, settled_by = null
                        where id = :id""")
                .param("id", message.id().value())
                .param("at", time(at))
                .param("email", PatientField.EMAIL.name())
                .param("phone", PatientField.PHONE.name())
                .update();
    }

    @Override
    public boolean isOfService(MessageId id) {
        return jdbc.sql("""
                        select exists (select from clinic.message
                            where id = :id and state = 'SENT' and means = 'TEXT_MESSAGE' and settled_by = :system
                              and delivered_at is null)""")
                .param("id", id.value())
                .param("system", Actor.SYSTEM.id())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void delivered(MessageId id, Instant at) {
        jdbc.sql("""
                        update clinic.message set delivered_at = :at
                        where id = :id and state = 'SENT' and means = 'TEXT_MESSAGE' and delivered_at is null""").param("id", id.value()).param("at", time(at)).update();
    }

    private static SentMessage message(ResultSet row) throws SQLException {
        return new SentMessage(
                new MessageId(row.getObject("id", UUID.class)),
                new ReferralId(row.getObject("referral_id", UUID.class)),
                new Reference(row.getString("reference")),
                Codes.required(row, "recipient", Audience.class),
                row.getString("template"),
                row.getString("subject"),
                Codes.required(row, "means", Means.class),
                requiredInstant(row, "settled_at"));
    }
}
