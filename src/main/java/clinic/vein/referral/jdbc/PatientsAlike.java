package clinic.vein.referral.jdbc;

import clinic.vein.referral.BirthDate;
import clinic.vein.referral.KnownPatients.Alike;
import clinic.vein.referral.KnownPatients.Known;
import clinic.vein.referral.Patient;
import clinic.vein.referral.Referral;
import clinic.vein.referral.matching.Comparison;
import clinic.vein.referral.matching.PatientMatching;
import clinic.vein.referral.matching.SearchKey;
import clinic.vein.referral.matching.SearchKey.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks for those whose reports are like one. Each way in is by an index and ends at 500: where a practice types its own telephone
 * number for everybody, or where thousands are born on the same first of January, the name leads to the patient and not the number
 * or the day. Few who are born on a day are all compared, since a name that was misspelt or is written in another alphabet shares no
 * key; and whoever has both names, since a day may be mistyped. Whoever comes by one of the ways is then compared as a whole: read
 * by id, and asked for each key by id, to which {@code offset 0} and {@code limit 1} hold the server.
 */
@Component
class PatientsAlike {

    /** Where so many share two things that none of them leads to one of them, the rest is left and said to be. */
    static final int MOST_COMPARED = 200;

    /** {@code db/clinic/V680__beyond_doubt_planned_once.sql} says who that is. */
    static final String BEYOND_DOUBT = """
            select referral.*
            from clinic.beyond_doubt(:identifiers, :called, cast(:ways as text[]), :earliest) meant
            join clinic.referral on referral.id = meant.id
            order by referral.received_at desc, referral.id""";

    /** Where a day of birth or a telephone leads to too many, whoever has the number or the family name comes before the newest. */
    static final String WORTH_ASKING = """
            with identified as materialized (
                select referral_id as id from clinic.search_key where kind = 'IDENTIFIER' and key = any (:identifiers) limit 501),
            born as materialized (
                (select id from clinic.referral where date_of_birth = any (cast(:births as date[])) limit 501)
                union all
                (select id from clinic.referral where born_at_latest <> date_of_birth
                    and date_of_birth between :earliest - 366 and :latest and born_at_latest >= :earliest limit 501)
                union all
                (select id from clinic.referral where :earliest < :latest
                    and date_of_birth between :earliest and :latest limit 501)),
            reached as materialized (
                select way.key, held.id from unnest(cast(:ways as text[])) way (key) cross join lateral (
                    select referral_id as id from clinic.search_key
                    where search_key.key = way.key and kind in ('TELEPHONE', 'EMAIL') limit 501) held),
            called as materialized (
                select name.key, name.family, held.id
                from unnest(cast(:names as text[]), cast(:family as boolean[])) name (key, family) cross join lateral (
                    select referral_id as id from clinic.search_key
                    where search_key.key = name.key and kind in ('GIVEN_NAME', 'FAMILY_NAME') limit 501) held),
            namesake as materialized (
                (select referral_id as id from clinic.search_key where kind = 'FAMILY_NAME' and key = :called limit 2001)
                intersect
                (select referral_id from clinic.search_key where kind = 'GIVEN_NAME' and key = :given limit 2001)
                limit 101),
            common as materialized (
                select (select count(*) from born) > 500 as day, (select count(*) from born) <= 50 as few,
                    exists (select from reached group by key having count(*) > 500) as way),
            candidate as (
                select id from identified
                union
                select born.id from born where (select few from common) or (
                    select true from clinic.search_key shared
                    where shared.referral_id = born.id and shared.key = any (:keys) limit 1)
                union
                select id from reached
                union
                select id from namesake
                union
                select id from called where (select day or way from common))
            select referral.*, (select day and way or (day or way) and exists (
                    select from called group by key having count(*) > 500) from common) as more
            from candidate cross join lateral (
                select * from clinic.referral each where each.id = candidate.id offset 0) referral
            where referral.erased_at is null
              and (referral.date_of_birth = any (cast(:births as date[]))
                   or referral.date_of_birth <= :latest and referral.born_at_latest >= :earliest
                   or referral.id in (select id from identified union all select id from namesake)
                   or (select true from clinic.search_key reached where reached.referral_id = referral.id
                           and reached.kind in ('TELEPHONE', 'EMAIL') and reached.key = any (:ways) limit 1)
                      and (select true from clinic.search_key named where named.referral_id = referral.id
                           and named.kind in ('GIVEN_NAME', 'FAMILY_NAME') and named.key = any (:names) limit 1))
            order by (select day or way from common)
                    and referral.id not in (select id from identified union all select id from called where family),
                referral.id in (select id from namesake) and not referral.date_of_birth = any (cast(:births as date[])),
                referral.received_at desc, referral.id
            limit 201""";

    private final JdbcClient jdbc;
    private final ReferralRows rows;
    private final PatientMatching matching;

    PatientsAlike(JdbcClient jdbc, ReferralRows rows, PatientMatching matching) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.matching = matching;
    }

    List<Known> beyondDoubt(Patient patient) {
        return compared(
                patient,
                jdbc.sql(BEYOND_DOUBT).params(parameters(patient)).query(rows).list(),
                Comparison::isSamePerson);
    }

    Alike worthAsking(Patient patient) {
        AtomicBoolean more = new AtomicBoolean();
        List<Referral> candidates = jdbc.sql(WORTH_ASKING)
                .params(parameters(patient))
                .query((row, number) -> {
                    if (row.getBoolean("more") || number == MOST_COMPARED) {
                        more.set(true);
                    }
                    return rows.mapRow(row, number);
                })
                .list();
        return new Alike(
                compared(patient, candidates.stream().limit(MOST_COMPARED).toList(), Comparison::isWorthAsking),
                more.get());
    }

    private List<Known> compared(Patient patient, List<Referral> candidates, Predicate<Comparison> wanted) {
        Function<Patient, Comparison> comparison = matching.comparedWith(patient);
        return candidates.stream()
                .map(referral ->
                        new Known(referral, comparison.apply(referral.report().patient())))
                .filter(known -> wanted.test(known.comparison()))
                .toList();
    }

    /** What both queries ask for. */
    Map<String, Object> parameters(Patient patient) {
        List<SearchKey> keys = matching.keys(patient);
        BirthDate born = patient.dateOfBirth();
        List<SearchKey> names = keys.stream().filter(key -> key.kind().isName()).toList();
        return Map.of(
                "identifiers", texts(keys, kind -> kind == Kind.IDENTIFIER),
                "births",
                        matching.birthDates(patient).stream()
                                .map(LocalDate::toString)
                                .toArray(String[]::new),
                "earliest", born.earliest(),
                "latest", born.latest(),
                "keys", texts(keys, kind -> true),
                "ways", texts(keys, kind -> kind == Kind.TELEPHONE || kind == Kind.EMAIL),
                "called", whole(keys, Kind.FAMILY_NAME),
                "given", whole(keys, Kind.GIVEN_NAME),
                "names", names.stream().map(SearchKey::key).toArray(String[]::new),
                "family",
                        names.stream()
                                .map(key -> key.kind() == Kind.FAMILY_NAME)
                                .toArray(Boolean[]::new));
    }

    /** It comes before its parts. */
    private static String whole(List<SearchKey> keys, Kind name) {
        return keys.stream()
                .filter(key -> key.kind() == name)
                .map(SearchKey::key)
                .findFirst()
                .orElse("");
    }

    private static String[] texts(List<SearchKey> keys, Predicate<Kind> wanted) {
        return keys.stream()
                .filter(key -> wanted.test(key.kind()))
                .map(SearchKey::key)
                .distinct()
                .toArray(String[]::new);
    }
}
