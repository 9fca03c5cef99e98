package clinic.vein.messaging.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.instant;
import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.sql.Codes;
import clinic.vein.messaging.Audience;
import clinic.vein.messaging.Channel;
import clinic.vein.messaging.LetterId;
import clinic.vein.messaging.Means;
import clinic.vein.messaging.MessageId;
import clinic.vein.messaging.MessageState;
import clinic.vein.messaging.MessageText;
import clinic.vein.messaging.OutgoingMessages;
import clinic.vein.referral.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOutgoingMessages implements OutgoingMessages {

    private final JdbcClient jdbc;

    JdbcOutgoingMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Outgoing> find(Wanted wanted, int limit) {
        Reference reference = wanted.reference();
        return jdbc.sql("""
                        select message.position, message.id, referral_id, reference, recipient, channel, message.state, subject, body,
                               short_text, letter_id, message.created_at, means, settled_at, delivered_at, failure
                        from clinic.message join clinic.referral on referral.id = referral_id
                        where recipient <> 'STAFF'
                          and (:channel::text is null or channel = :channel)
                          and (:state::text is null or message.state = :state)
                          and (:reference::text is null or reference = :reference)
                          and (:before::bigint is null or message.position < :before)
                        order by message.position desc limit :limit""")
                .param("channel", Codes.name(wanted.channel()))
                .param("state", Codes.name(wanted.state()))
                .param("reference", reference == null ? null : reference.value())
                .param("before", wanted.before())
                .param("limit", limit)
                .query((row, number) -> outgoing(row))
                .list();
    }

    private static Outgoing outgoing(ResultSet row) throws SQLException {
        UUID letter = row.getObject("letter_id", UUID.class);
        return new Outgoing(
                row.getLong("position"),
                new MessageId(row.getObject("id", UUID.class)),
                new ReferralId(row.getObject("referral_id", UUID.class)),
                new Reference(row.getString("reference")),
                Codes.required(row, "recipient", Audience.class),
                Codes.required(row, "channel", Channel.class),
                Codes.required(row, "state", MessageState.class),
                new MessageText(row.getString("subject"), row.getString("body")),
                row.getString("short_text"),
                letter == null ? null : new LetterId(letter),
                requiredInstant(row, "created_at"),
                Codes.read(row, "means", Means.class),
                instant(row, "settled_at"),
                instant(row, "delivered_at"),
                row.getString("failure"));
    }
}
