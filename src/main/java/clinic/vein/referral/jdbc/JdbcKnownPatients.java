package clinic.vein.referral.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;
import static clinic.vein.kernel.sql.DatabaseTimes.time;

import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.KnownPatients;
import clinic.vein.referral.Patient;
import clinic.vein.referral.Referral;
import clinic.vein.referral.matching.Comparison;
import clinic.vein.referral.matching.PatientMatching;
import clinic.vein.referral.matching.SearchKey;
import clinic.vein.referral.matching.SearchKey.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcKnownPatients implements KnownPatients {

    /** More share a name, a birth date and a number only in data that nobody reported. */
    private static final int MOST_COMPARED = 200;

    private final JdbcClient jdbc;
    private final ReferralRows rows;
    private final PatientMatching matching;
    private final CurrentActor currentActor;
    private final Clock clock;

    JdbcKnownPatients(
            JdbcClient jdbc, ReferralRows rows, PatientMatching matching, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.matching = matching;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Each way in is by an index; whoever comes by one of them is then compared as a whole. */
    @Override
    public List<Known> like(Patient patient) {
        List<SearchKey> keys = matching.keys(patient);
        Function<Patient, Comparison> comparison = matching.comparedWith(patient);
        return jdbc
                .sql("""
                        with candidate as (
                            select referral_id from clinic.search_key
                            where kind = 'IDENTIFIER' and key = any (:identifiers)
                            union
                            select born.id from clinic.referral born
                            join clinic.search_key shared on shared.referral_id = born.id
                            where shared.key = any (:keys)
                              and (born.date_of_birth = any (cast(:births as date[]))
                                   or born.date_of_birth <= :latest and born.born_at_latest >= :earliest)
                            union
                            select reached.referral_id from clinic.search_key reached
                            join clinic.search_key named on named.referral_id = reached.referral_id
                            where reached.kind in ('TELEPHONE', 'EMAIL') and reached.key = any (:ways)
                              and named.kind in ('GIVEN_NAME', 'FAMILY_NAME') and named.key = any (:names))
                        select referral.* from clinic.referral
                        join candidate on candidate.referral_id = referral.id
                        where referral.erased_at is null
                        order by referral.received_at desc, referral.id
                        limit :most""")
                .param("identifiers", texts(keys, kind -> kind == Kind.IDENTIFIER))
                .param(
                        "births",
                        matching.birthDates(patient).stream()
                                .map(LocalDate::toString)
                                .toArray(String[]::new))
                .param("earliest", patient.dateOfBirth().earliest())
                .param("latest", patient.dateOfBirth().latest())
                .param("keys", texts(keys, kind -> true))
                .param("ways", texts(keys, kind -> kind == Kind.TELEPHONE || kind == Kind.EMAIL))
                .param("names", texts(keys, Kind::isName))
                .param("most", MOST_COMPARED)
                .query(rows)
                .list()
                .stream()
                .map(referral ->
                        new Known(referral, comparison.apply(referral.report().patient())))
                .filter(known -> known.comparison().isWorthAsking())
                .toList();
    }

    @Override
    public List<Known> othersOfPerson(Referral referral) {
        Function<Patient, Comparison> comparison =
                matching.comparedWith(referral.report().patient());
        return jdbc.sql("""
                        select referral.* from clinic.referral
                        join clinic.same_person(:id) person on person.id = referral.id
                        where referral.id <> :id and referral.erased_at is null
                        order by referral.received_at desc, referral.id""").param("id", referral.id().value()).query(rows).list().stream()
                .map(other -> new Known(other, comparison.apply(other.report().patient())))
                .toList();
    }

    private static String[] texts(List<SearchKey> keys, Predicate<Kind> wanted) {
        return keys.stream()
                .filter(key -> wanted.test(key.kind()))
                .map(SearchKey::key)
                .distinct()
                .toArray(String[]::new);
    }

    @Override
    public void takeTurn(Patient patient) {
        matching.turns(patient)
                .forEach(turn -> jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:turn, 0)) is null")
                        .param("turn", turn)
                        .query(Boolean.class)
                        .single());
    }

    @Override
    public void answer(ReferralId id, ReferralId other, boolean samePerson, @Nullable String reason) {
        jdbc.sql("""
                        insert into clinic.identity_answer (referral_id, other_id, same_person, at, actor, reason)
                        values (:id, :other, :samePerson, :at, :actor, :reason)
                        on conflict (least(referral_id, other_id), greatest(referral_id, other_id)) do update
                            set referral_id = excluded.referral_id, other_id = excluded.other_id,
                                same_person = excluded.same_person, at = excluded.at, actor = excluded.actor,
                                reason = excluded.reason""")
                .param("id", id.value())
                .param("other", other.value())
                .param("samePerson", samePerson)
                .param("at", time(clock.instant()))
                .param("actor", currentActor.get().id())
                .param("reason", reason)
                .update();
    }

    @Override
    public Optional<Word> word(ReferralId one, ReferralId other) {
        return jdbc.sql("""
                        select same_person, at, actor, reason from clinic.identity_answer
                        where :one in (referral_id, other_id) and :other in (referral_id, other_id)""")
                .param("one", one.value())
                .param("other", other.value())
                .query((row, number) -> new Word(
                        row.getBoolean("same_person"),
                        row.getString("actor"),
                        requiredInstant(row, "at"),
                        row.getString("reason")))
                .optional();
    }

    @Override
    public List<ReferralId> othersThan(ReferralId id) {
        return jdbc.sql("""
                        select other_id from clinic.another_person where referral_id = :id""").param("id", id.value()).query(UUID.class).list().stream()
                .map(ReferralId::new)
                .toList();
    }
}
