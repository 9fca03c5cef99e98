package clinic.vein.messaging.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;
import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.kernel.Language;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import clinic.vein.kernel.sql.Codes;
import clinic.vein.messaging.Audience;
import clinic.vein.messaging.Channel;
import clinic.vein.messaging.LetterId;
import clinic.vein.messaging.Means;
import clinic.vein.messaging.MessageId;
import clinic.vein.messaging.MessageText;
import clinic.vein.messaging.PendingMessage;
import clinic.vein.messaging.PendingMessages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPendingMessages implements PendingMessages {

    private static final String COLUMNS = """
            id, referral_id, recipient, role, channel, template, subject, body, short_text, language, created_at, letter_id, attempts, state,
            failure
            """;
    private static final String MESSAGE = "select " + COLUMNS + "from clinic.message ";
    private static final String DUE = """
            state = 'WAITING' and channel = :channel and (next_attempt_at is null or next_attempt_at <= :now)
              and %s
              and (recipient <> 'PATIENT' or referral_id not in (select referral_id from clinic.silent_referral))
            """.formatted(GoesByItself.WANTED);

    private final JdbcClient jdbc;

    JdbcPendingMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isDue(Channel channel, Instant now) {
        return jdbc.sql("select exists (select from clinic.message where " + DUE + ")")
                .param("channel", channel.name())
                .param("now", time(now))
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Instant> oldest(Channel channel) {
        return jdbc.sql("""
                        select created_at from clinic.message where state = 'WAITING' and channel = :channel and %s
                        order by position limit 1""".formatted(GoesByItself.WANTED))
                .param("channel", channel.name())
                .query((row, number) -> requiredInstant(row, "created_at"))
                .optional();
    }

    @Override
    public Optional<PendingMessage> take(Channel channel, Instant now, Instant backAt) {
        return jdbc.sql("""
                        update clinic.message set attempts = attempts + 1, next_attempt_at = :backAt
                        where id = (
                            select id from clinic.message where %s
                            order by next_attempt_at nulls first, position limit 1 for update skip locked)
                        returning %s""".formatted(DUE, COLUMNS))
                .param("channel", channel.name())
                .param("now", time(now))
                .param("backAt", time(backAt))
                .query((row, number) -> message(row))
                .optional();
    }

    @Override
    public boolean isRelayed(MessageId id, Set<Channel> relayed) {
        return jdbc.sql("select exists (select from clinic.message where id = :id and " + GoesByItself.SQL + ")")
                .param("id", id.value())
                .param("relayed", relayed.stream().map(Channel::name).toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<PendingMessage> hold(MessageId id) {
        return jdbc.sql(MESSAGE + "where id = :id and state in ('WAITING', 'FAILED') for update")
                .param("id", id.value())
                .query((row, number) -> message(row))
                .optional();
    }

    @Override
    public Optional<PendingMessage> find(MessageId id) {
        return jdbc.sql(MESSAGE + "where id = :id and state in ('WAITING', 'FAILED')")
                .param("id", id.value())
                .query((row, number) -> message(row))
                .optional();
    }

    @Override
    public void tryAgain(MessageId id, Instant at, int attempts, @Nullable String failure) {
        jdbc.sql("""
                        update clinic.message set next_attempt_at = :at, attempts = :attempts, failure = :failure
                        where id = :id and state = 'WAITING'""")
                .param("id", id.value())
                .param("at", time(at))
                .param("attempts", attempts)
                .param("failure", failure)
                .update();
    }

    @Override
    public void fail(MessageId id, @Nullable String failure, Instant now) {
        jdbc.sql("update clinic.message set state = 'FAILED', failure = :failure, handed_over_at = :now where id = :id")
                .param("id", id.value())
                .param("failure", failure)
                .param("now", time(now))
                .update();
    }

    @Override
    public void readdress(ReferralId id, boolean newMailbox, boolean newNumber, Instant free) {
        GoesAnew.readdress(jdbc, id, newMailbox, newNumber, free);
    }

    @Override
    public boolean cameBackBefore(ReferralId id, Means means) {
        return jdbc.sql("""
                        select exists (select from clinic.message
                            where referral_id = :id and came_back_by = :means and recipient = 'PATIENT')""")
                .param("id", id.value())
                .param("means", means.name())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void showAsNotice(MessageId id, @Nullable String failure) {
        jdbc.sql("update clinic.message set channel = 'NOTICE', failure = :failure where id = :id")
                .param("id", id.value())
                .param("failure", failure)
                .update();
    }

    @Override
    public void handOver(MessageId id, Instant now) {
        jdbc.sql("""
                        update clinic.message
                        set state = case when channel in ('EMAIL', 'SMS') then 'FAILED' else state end, handed_over_at = :now
                        where id = :id""").param("id", id.value()).param("now", time(now)).update();
    }

    @Override
    public void sent(MessageId id, Means means, String by, Instant at) {
        jdbc.sql("""
                        update clinic.message set state = 'SENT', means = :means, settled_at = :at, settled_by = :by
                        where id = :id""")
                .param("id", id.value())
                .param("means", means.name())
                .param("at", time(at))
                .param("by", by)
                .update();
    }

    @Override
    public void dropped(MessageId id, String by, Instant at) {
        jdbc.sql("update clinic.message set state = 'DROPPED', settled_at = :at, settled_by = :by where id = :id")
                .param("id", id.value())
                .param("at", time(at))
                .param("by", by)
                .update();
    }

    @Override
    public List<PendingMessage> byHand(Set<Channel> relayed, int limit) {
        return jdbc.sql(MESSAGE + """
                        where state in ('WAITING', 'FAILED') and recipient <> 'STAFF'
                          and not %s
                          and (recipient <> 'PATIENT' or referral_id not in (select referral_id from clinic.silent_referral))
                        order by created_at, position limit :limit""".formatted(GoesByItself.SQL))
                .param("relayed", relayed.stream().map(Channel::name).toArray(String[]::new))
                .param("limit", limit)
                .query((row, number) -> message(row))
                .list();
    }

    @Override
    public List<PendingMessage> of(ReferralId id) {
        return jdbc.sql(MESSAGE + "where referral_id = :id and state in ('WAITING', 'FAILED') order by position")
                .param("id", id.value())
                .query((row, number) -> message(row))
                .list();
    }

    @Override
    public List<PendingMessage> notices(Set<Role> roles, int limit) {
        return jdbc.sql(MESSAGE + """
                        where state = 'WAITING' and channel = 'NOTICE' and role = any (:roles)
                        order by position limit :limit""")
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .param("limit", limit)
                .query((row, number) -> message(row))
                .list();
    }

    private static PendingMessage message(ResultSet row) throws SQLException {
        UUID letter = row.getObject("letter_id", UUID.class);
        return new PendingMessage(
                new MessageId(row.getObject("id", UUID.class)),
                new ReferralId(row.getObject("referral_id", UUID.class)),
                Codes.required(row, "recipient", Audience.class),
                Codes.read(row, "role", Role.class),
                Codes.required(row, "channel", Channel.class),
                row.getString("template"),
                new MessageText(row.getString("subject"), row.getString("body")),
                row.getString("short_text"),
                new Language(row.getString("language")),
                requiredInstant(row, "created_at"),
                letter == null ? null : new LetterId(letter),
                row.getInt("attempts"),
                row.getString("state").equals("FAILED"),
                row.getString("failure"));
    }
}
