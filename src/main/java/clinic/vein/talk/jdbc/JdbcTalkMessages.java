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
    public List<Waiting> waiting(Reader reader, int limit, int offset) {
        return jdbc.sql(MESSAGE + """
                        , referral.reference, referral.given_name, referral.family_name
                        from clinic.talk_message said
                        join clinic.referral referral on referral.id = said.referral_id
                        where said.id in (select addressee.message_id from clinic.talk_addressee addressee where %s)
                        order by coalesce(said.red_flag <> :no, false) desc, said.position
                        limit :limit offset :offset""".formatted(FOR_READER))
                .param("accounts", reader.accounts().toArray(String[]::new))
                .param("roles", Codes.names(reader.roles()))
                .param("no", Answer.NO.name())
                .param("limit", limit)
                .param("offset", offset)
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

    /** Staff make a new referral of what a practice said about a closed one; it is that practice's as well, and no other's. */
    @Override
    public Set<String> practices(ReferralId id) {
        return Set.copyOf(jdbc.sql("""
                        select event.actor from clinic.referral_event event
                        where event.referral_id = :id and event.role = :client
                          and event.kind in ('RECEIVED', 'FURTHER_REPORT_RECEIVED')
                        union
                        select taken.practice from clinic.referral referral
                        join clinic.talk_message taken on taken.referral_id = referral.follows
                        where referral.id = :id and taken.kind = :taken and taken.text = referral.reference""")
                .param("id", id.value())
                .param("client", Role.CLIENT.name())
                .param("taken", TalkKind.TAKEN_UP.name())
                .query(String.class)
                .list());
    }

    /** Which report is whose is known by the moment it came. */
    @Override
    public ReferralId toldAs(ReferralId id, String practice) {
        return new ReferralId(jdbc.sql("""
                        select coalesce(
                            (select further.id from clinic.referral_event event
                             join clinic.further_report further on further.referral_id = event.referral_id
                             where event.referral_id = :id and event.actor = :practice
                               and event.kind = 'FURTHER_REPORT_RECEIVED'
                               and not exists (
                                   select from clinic.referral_event own
                                   where own.referral_id = :id and own.actor = :practice and own.kind = 'RECEIVED')
                             order by abs(extract(epoch from further.received_at - event.at)), further.id limit 1),
                            :id)""")
                .param("id", id.value())
                .param("practice", practice)
                .query(UUID.class)
                .single());
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
