package clinic.vein.talk.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;
import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import clinic.vein.kernel.sql.Codes;
import clinic.vein.kernel.sql.JsonColumn;
import clinic.vein.kernel.sql.RowParameters;
import clinic.vein.referral.Answer;
import clinic.vein.talk.Addressee;
import clinic.vein.talk.Opinion;
import clinic.vein.talk.TalkKind;
import clinic.vein.talk.TalkMessage;
import clinic.vein.talk.TalkMessages;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTalkMessages implements TalkMessages {

    private static final String MESSAGE = """
            select said.*,
                   (select coalesce(jsonb_agg(jsonb_build_object('role', addressee.role, 'account', addressee.account,
                               'settledAt', addressee.settled_at, 'settledBy', addressee.settled_by)
                           order by addressee.id), '[]')
                    from clinic.talk_addressee addressee where addressee.message_id = said.id) as addressees""";

    /** What was for an account that is gone is not for another one of the same name. */
    private static final String FOR_READER = """
            addressee.settled_at is null
            and (addressee.account = any (:accounts)
                     and not exists (
                         select from clinic.former_account former
                         join clinic.talk_message before on before.at <= former.ended_at
                         where former.account = addressee.account and before.id = addressee.message_id)
                 or addressee.role = any (:roles))""";

    private final JdbcClient jdbc;
    private final JsonColumn<List<Addressee>> addressees;

    JdbcTalkMessages(JdbcClient jdbc, ObjectMapper mapper) {
        this.jdbc = jdbc;
        addressees = new JsonColumn<>(mapper, "addressees", new TypeReference<List<Addressee>>() {});
    }

    @Override
    public boolean add(TalkMessage message) {
        boolean added = jdbc.sql("""
                        insert into clinic.talk_message (
                            id, referral_id, kind, practice, answers, at, author, role, on_behalf_of, opinion, red_flag, text)
                        values (
                            :id, :referral, :kind, :practice, :answers, :at, :author, :role, :onBehalfOf, :opinion,
                            :redFlag, :text)
                        on conflict (id) do nothing""").paramSource(RowParameters.of(message)).update() == 1;
        if (added) {
            message.to()
                    .forEach(each -> jdbc.sql("""
                            insert into clinic.talk_addressee (message_id, referral_id, role, account)
                            values (:message, :referral, :role, :account)""")
                            .paramSource(RowParameters.of(each)
                                    .and("message", message.id())
                                    .and("referral", message.referral()))
                            .update());
        }
        return added;
    }

    @Override
    public Optional<TalkMessage> find(UUID id) {
        return jdbc.sql(MESSAGE + " from clinic.talk_message said where said.id = :id")
                .param("id", id)
                .query((row, number) -> message(row))
                .optional();
    }

    @Override
    public List<TalkMessage> of(ReferralId id) {
        return jdbc.sql(MESSAGE + " from clinic.talk_message said where said.referral_id = :id order by said.position")
                .param("id", id.value())
                .query((row, number) -> message(row))
                .list();
    }

    @Override
    public List<Waiting> waiting(Reader reader, int limit) {
        return jdbc.sql(MESSAGE + """
                        , referral.reference, referral.given_name, referral.family_name
                        from clinic.talk_message said
                        join clinic.referral referral on referral.id = said.referral_id
                        where said.id in (select addressee.message_id from clinic.talk_addressee addressee where %s)
                        order by said.position limit :limit""".formatted(FOR_READER))
                .param("accounts", reader.accounts().toArray(String[]::new))
                .param("roles", Codes.names(reader.roles()))
                .param("limit", limit)
                .query((row, number) -> new Waiting(
                        message(row),
                        row.getString("reference"),
                        row.getString("given_name"),
                        row.getString("family_name")))
                .list();
    }

    @Override
    public int count(Reader reader, int most) {
        return jdbc.sql("""
                        select count(*) from (
                            select distinct addressee.message_id from clinic.talk_addressee addressee
                            where %s limit :most) bounded""".formatted(FOR_READER))
                .param("accounts", reader.accounts().toArray(String[]::new))
                .param("roles", Codes.names(reader.roles()))
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    @Override
    public void settle(UUID message, @Nullable Reader reader, Instant now, String by) {
        jdbc.sql("""
                        update clinic.talk_addressee addressee set settled_at = :now, settled_by = :by
                        where addressee.message_id = :message and addressee.settled_at is null
                          and (:everybody or addressee.account = any (:accounts) or addressee.role = any (:roles))""")
                .param("message", message)
                .param("now", time(now))
                .param("by", by)
                .param("everybody", reader == null)
                .param(
                        "accounts",
                        reader == null ? new String[0] : reader.accounts().toArray(String[]::new))
                .param("roles", reader == null ? new String[0] : Codes.names(reader.roles()))
                .update();
    }

    /** Staff make a new referral of what a practice said about a closed one; it is the practice's as well. */
    @Override
    public Set<String> practices(ReferralId id) {
        return Set.copyOf(jdbc.sql("""
                        with recursive sent (id) as (
                            select cast(:id as uuid)
                            union
                            select referral.follows from sent join clinic.referral referral on referral.id = sent.id
                            where referral.follows is not null and referral.source = 'STAFF')
                        select distinct event.actor from sent
                        join clinic.referral_event event on event.referral_id = sent.id
                        where event.role = :client and event.kind in ('RECEIVED', 'FURTHER_REPORT_RECEIVED')""")
                .param("id", id.value())
                .param("client", Role.CLIENT.name())
                .query(String.class)
                .list());
    }

    private TalkMessage message(ResultSet row) throws SQLException {
        return new TalkMessage(
                row.getObject("id", UUID.class),
                new ReferralId(row.getObject("referral_id", UUID.class)),
                Codes.required(row, "kind", TalkKind.class),
                row.getString("practice"),
                row.getObject("answers", UUID.class),
                requiredInstant(row, "at"),
                row.getString("author"),
                Codes.required(row, "role", Role.class),
                row.getString("on_behalf_of"),
                Codes.read(row, "opinion", Opinion.class),
                Codes.read(row, "red_flag", Answer.class),
                row.getString("text"),
                Objects.requireNonNull(addressees.read(row)));
    }
}
