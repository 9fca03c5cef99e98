package clinic.vein.messaging.jdbc;

import clinic.vein.kernel.ReferralId;
import clinic.vein.links.WriteOutLinks;
import clinic.vein.messaging.Message;
import clinic.vein.messaging.Outbox;
import clinic.vein.process.CaseFileSection;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOutbox implements Outbox, CaseFileSection {

    private final JdbcClient jdbc;

    JdbcOutbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Line(UUID id, OffsetDateTime at, String to, String channel, String subject, String body, UUID letterId) {

        /** Nobody here reads a patient's links, nor the marks that stand in their place. */
        Line {
            body = WriteOutLinks.withoutSecrets(body);
        }
    }

    @Override
    public void add(Message message) {
        jdbc.sql("""
                        insert into clinic.message
                            (id, referral_id, recipient, role, channel, template, subject, body, short_text, language,
                             created_at, letter_id, state)
                        values (:id, :referral, :recipient, :role,
                            case when :recipient = 'PATIENT'
                                then clinic.channel_to_patient(:referral, :letter::uuid is not null, :shortText::text is not null)
                                else :channel end,
                            :template, :subject, :body, :shortText, :language, :at, :letter,
                            case when :recipient = 'PATIENT' and clinic.is_silent(:referral)
                            then 'HELD' else 'WAITING' end)""")
                .param("id", message.id().value())
                .param("referral", message.referral().value())
                .param("recipient", message.recipient().name())
                .param("role", message.role() == null ? null : message.role().name(), Types.VARCHAR)
                .param("channel", message.channel().name())
                .param("template", message.template().code())
                .param("subject", message.text().subject())
                .param("body", message.text().body())
                .param("shortText", message.shortText(), Types.VARCHAR)
                .param("language", message.language().tag())
                .param("at", message.createdAt().atOffset(ZoneOffset.UTC))
                .param(
                        "letter",
                        message.enclosed() == null ? null : message.enclosed().value())
                .update();
    }

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public Object read(ReferralId id) {
        return jdbc.sql("""
                        select id, created_at as at, coalesce(role, recipient) as "to", channel, subject, body, letter_id
                        from clinic.message where referral_id = :id order by position""").param("id", id.value()).query(Line.class).list();
    }
}
