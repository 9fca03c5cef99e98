package clinic.vein.privacy.jdbc;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.sql.Codes;
import clinic.vein.privacy.KeptRecord;
import clinic.vein.privacy.KeptRecords;
import clinic.vein.referral.BirthDate;
import clinic.vein.referral.ReferralState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcKeptRecords implements KeptRecords {

    /**
     * Of what lies in months' parts the last moment stands by itself. By an array: of a set the server thinks that it may be
     * large, and reads the timelines of everybody.
     */
    private static final String KEPT = """
            select * from (
                select referral.id, referral.reference, referral.state, referral.open, referral.received_at,
                       referral.date_of_birth, referral.birth_precision,
                       coalesce(greatest(
                           (select max(event.at) from clinic.referral_event event
                            where event.archived is null and event.referral_id = any (person.ids)),
                           (select max(gone.last_entry) from clinic.archived_referral gone
                            where gone.referral_id = any (person.ids))), referral.received_at) as last_contact,
                       exists (select from clinic.open_task task where task.referral_id = referral.id)
                           or exists (select from clinic.recall
                                      where recall.referral_id = referral.id and recall.state = 'STARTED')
                           or exists (select from clinic.talk_addressee waiting
                                      join clinic.talk_message asked on asked.id = waiting.message_id
                                      where waiting.referral_id = referral.id and waiting.settled_at is null
                                        and asked.author = asked.practice) as worked_on,
                       exists (select from clinic.legal_hold hold
                               where hold.referral_id = referral.id and hold.lifted_at is null) as on_hold
                from clinic.referral
                cross join lateral (
                    select array(select same.id from clinic.same_person(referral.id) same) as ids) person
                where referral.erased_at is null) kept
            """;

    private final JdbcClient jdbc;

    JdbcKeptRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<KeptRecord> find(ReferralId id) {
        return jdbc.sql(KEPT + "where id = :id")
                .param("id", id.value())
                .query((row, number) -> kept(row))
                .optional();
    }

    /** In two statements: what the first one waited for is seen by the second one only. */
    @Override
    public Optional<KeptRecord> lock(ReferralId id) {
        jdbc.sql("select id from clinic.referral where id = :id for no key update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
        return find(id);
    }

    @Override
    public Optional<ReferralId> find(String reference) {
        return jdbc.sql("select id from clinic.referral where reference = :reference")
                .param("reference", reference)
                .query(UUID.class)
                .optional()
                .map(ReferralId::new);
    }

    /**
     * Nobody was last in touch before the referral came. So whoever came after the last contacts of as many as the page needs, found
     * among those who came first, is behind them all and is not looked at.
     */
    @Override
    public List<KeptRecord> closed(int limit, int offset) {
        String first =
                KEPT + "where not open and state in (:known) order by received_at, id limit 3 * (:limit + :offset)";
        return jdbc.sql(KEPT + """
                        where not open and state in (:known) and received_at <= (
                            select max(last_contact) from (
                                select last_contact from (%s) first order by last_contact limit :limit + :offset) enough)
                        order by last_contact, id limit :limit offset :offset""".formatted(first))
                .param("known", Codes.all(ReferralState.class))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> kept(row))
                .list();
    }

    @Override
    public List<KeptRecord> untouchedSince(Instant instant, ReferralId after, int limit) {
        return jdbc.sql(KEPT + """
                        where not open and state in (:known) and received_at < :instant and last_contact < :instant
                            and id > :after
                        order by id limit :limit""")
                .param("known", Codes.all(ReferralState.class))
                .param("instant", instant.atOffset(ZoneOffset.UTC))
                .param("after", after.value())
                .param("limit", limit)
                .query((row, number) -> kept(row))
                .list();
    }

    private static KeptRecord kept(ResultSet row) throws SQLException {
        return new KeptRecord(
                new ReferralId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                Codes.required(row, "state", ReferralState.class),
                new BirthDate(
                        row.getObject("date_of_birth", LocalDate.class),
                        Codes.required(row, "birth_precision", BirthDate.Known.class)),
                row.getObject("last_contact", OffsetDateTime.class).toInstant(),
                row.getBoolean("worked_on"),
                row.getBoolean("on_hold"));
    }
}
