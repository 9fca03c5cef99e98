package clinic.vein.privacy.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;

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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

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

    /** Beyond it the server finds the bound and sorts by itself, so that no three times as many records come here. */
    private static final int FAR = 2_000;

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

    /** @param receivedAt when the referral came, which nobody's last contact is before */
    record Kept(KeptRecord kept, Instant receivedAt) {

        /** As the database sorts: ids by their bytes, none of which has a sign there. */
        private static final Comparator<Kept> LONGEST_UNTOUCHED = Comparator.<Kept, Instant>comparing(
                        each -> each.kept().lastContact())
                .thenComparing(each -> each.kept().id().toString());
    }

    /**
     * Whoever came after the last contacts of as many as the page needs, found among those who came first, is behind them all and
     * is not looked at; of the others those whose own last entry is not later. By two statements: the server does not know how few
     * came before a moment that it has yet to find out, and would read everybody.
     */
    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<KeptRecord> closed(int limit, int offset) {
        if (offset > FAR) {
            return far(limit, offset);
        }
        int wanted = limit + offset;
        List<Kept> kept = new ArrayList<>(closed("order by received_at, id limit :most", Map.of("most", 3 * wanted)));
        if (kept.size() == 3 * wanted && wanted > 0) {
            Kept last = kept.get(kept.size() - 1);
            kept.sort(Kept.LONGEST_UNTOUCHED);
            Instant enough = kept.get(wanted - 1).kept().lastContact();
            if (!last.receivedAt().isAfter(enough)) {
                kept.addAll(closed(
                        """
                        and received_at between :last and :enough and (received_at > :last or id > :after)
                        and coalesce((select max(own.last_entry) from clinic.archived_referral own
                                      where own.referral_id = kept.id), :enough) <= :enough""",
                        Map.of(
                                "last", last.receivedAt().atOffset(ZoneOffset.UTC),
                                "after", last.kept().id().value(),
                                "enough", enough.atOffset(ZoneOffset.UTC))));
            }
        }
        return kept.stream()
                .sorted(Kept.LONGEST_UNTOUCHED)
                .skip(offset)
                .limit(limit)
                .map(Kept::kept)
                .toList();
    }

    private List<KeptRecord> far(int limit, int offset) {
        String first = KEPT + """
                where not open and state in (:known) order by received_at, id limit 3 * (:limit + :offset::bigint)""";
        return jdbc.sql(KEPT + """
                        where not open and state in (:known) and received_at <= (
                            select max(last_contact) from (
                                select last_contact from (%s) first order by last_contact
                                limit :limit + :offset::bigint) enough)
                        order by last_contact, id limit :limit offset :offset""".formatted(first))
                .param("known", Codes.all(ReferralState.class))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> kept(row))
                .list();
    }

    private List<Kept> closed(String which, Map<String, ?> parameters) {
        return jdbc.sql(KEPT + "where not open and state in (:known) " + which)
                .param("known", Codes.all(ReferralState.class))
                .params(parameters)
                .query((row, number) -> new Kept(kept(row), requiredInstant(row, "received_at")))
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
