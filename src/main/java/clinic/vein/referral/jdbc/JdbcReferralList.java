package clinic.vein.referral.jdbc;

import clinic.vein.referral.ReferralList;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.matching.Misspelling;
import clinic.vein.referral.matching.PatientMatching.TypedName;
import clinic.vein.referral.matching.SearchKey.Kind;
import java.sql.Types;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcReferralList implements ReferralList {

    private static final String LINE =
            "select id::text, reference, state, pathway, urgency, source, received_at, clock_start, version"
                    + " from clinic.referral ";

    private static final String ID = "referral.id";

    /** Of so many each can be asked something. */
    private static final int FEW = 5_000;

    /** So many are not made a set of, but met on the way from the newest to the oldest. */
    private static final int MANY = 20_000;

    private final JdbcClient jdbc;

    JdbcReferralList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Line> list(@Nullable ReferralState state, int limit, int offset) {
        return jdbc.sql(LINE + """
                        where (:state is null or state = :state) and erased_at is null
                        order by received_at desc, id
                        limit :limit offset :offset""")
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("limit", limit)
                .param("offset", offset)
                .query(Line.class)
                .list();
    }

    @Override
    public List<Line> search(Criteria criteria, int limit) {
        Map<String, Object> values = new HashMap<>();
        String others = others(criteria, values);
        return lines(
                others
                        + (criteria.familyName() == null && criteria.givenName() == null
                                ? ""
                                : " and " + names(criteria, values)),
                values,
                limit);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> searchNearly(Criteria criteria, int limit) {
        List<String> words = Stream.of(criteria.familyName(), criteria.givenName())
                .filter(Objects::nonNull)
                .flatMap(name -> name.parts().stream())
                .toList();
        Map<String, Object> values = new HashMap<>();
        String others = others(criteria, values);
        if (words.isEmpty()) {
            return lines(others, values, limit);
        }
        Optional<String> comparing = schemaOfComparing();
        List<NearName> names = IntStream.range(0, words.size())
                .mapToObj(i -> near("word" + i, words.get(i), words.size() > 1, comparing))
                .toList();
        names.forEach(name -> name.bind(values));
        return lines(others + " and " + nearly(names, values), values, limit);
    }

    private NearName near(String parameter, String word, boolean ofSeveral, Optional<String> comparing) {
        return new NearName(
                parameter,
                word,
                ofSeveral && word.codePointCount(0, word.length()) == 1,
                comparing
                        .filter(schema -> Misspelling.canBe(word))
                        .map(schema -> meant(word, schema))
                        .orElseGet(List::of));
    }

    record Counted(NearName name, int people) {}

    /** Of the fewest each is asked for the other words. */
    private String nearly(List<NearName> names, Map<String, Object> values) {
        Counted fewest = names.stream()
                .map(name -> new Counted(name, count(name.ids(), MANY, values)))
                .min(Comparator.comparingInt(Counted::people))
                .orElseThrow();
        if (names.size() == 1 && fewest.people() > MANY) {
            return fewest.name().holds(ID);
        }
        return fewest.people() > FEW
                ? names.stream().map(name -> ID + " in (" + name.ids() + ")").collect(Collectors.joining(" and "))
                : ID + " in (select few.referral_id from (" + fewest.name().ids() + ") few where true"
                        + names.stream()
                                .filter(name -> name != fewest.name())
                                .map(name -> " and " + name.holds("few.referral_id"))
                                .collect(Collectors.joining())
                        + ")";
    }

    /** Where the extension is, which an administrator of the database may have put elsewhere before the clinic came. */
    private Optional<String> schemaOfComparing() {
        return jdbc.sql("""
                        select quote_ident(nspname) from pg_catalog.pg_extension
                        join pg_catalog.pg_namespace on pg_namespace.oid = extnamespace
                        where extname = 'pg_trgm' and has_schema_privilege(pg_namespace.oid, 'usage')""").query(String.class).optional();
    }

    /** Names that somebody has and that the word may have been meant for. */
    private List<String> meant(String word, String schema) {
        jdbc.sql("select set_config('pg_trgm.similarity_threshold', '0.2', true)")
                .query(String.class)
                .single();
        return jdbc.sql("""
                        select key from clinic.known_name where key operator(%s.%%) :word""".formatted(schema)).param("word", word).query(String.class).list().stream()
                .filter(key -> Misspelling.of(word, key))
                .toList();
    }

    private List<Line> lines(String conditions, Map<String, Object> values, int limit) {
        return jdbc.sql(LINE + conditions + " order by received_at desc, id limit :limit")
                .params(values)
                .param("limit", limit)
                .query(Line.class)
                .list();
    }

    /** Whatever is no name. */
    private String others(Criteria criteria, Map<String, Object> values) {
        StringBuilder conditions = new StringBuilder("where erased_at is null");
        if (criteria.dateOfBirth() != null) {
            values.put("dateOfBirth", criteria.dateOfBirth());
            boolean many = count(BornOn.EVERYBODY, FEW, values) > FEW;
            conditions.append(many ? BornOn.AMONG_MANY : BornOn.AMONG_FEW);
        }
        if (criteria.reference() != null) {
            conditions.append(" and reference = :reference");
            values.put("reference", criteria.reference().value());
        }
        if (criteria.telephone() != null) {
            conditions.append(" and id in (select referral_id from clinic.search_key"
                    + " where kind = 'TELEPHONE' and key = :telephone)");
            values.put("telephone", criteria.telephone());
        }
        if (criteria.identifier() != null) {
            conditions.append(" and identifier_value is not null"
                    + " and upper(regexp_replace(identifier_value, '[^[:alnum:]]', '', 'g')) = :identifier");
            values.put("identifier", criteria.identifier());
        }
        return conditions.toString();
    }

    /** Whatever else is known finds few, of whom each is asked for the name. */
    private String names(Criteria criteria, Map<String, Object> values) {
        boolean few = Stream.of(
                        criteria.dateOfBirth(), criteria.reference(), criteria.telephone(), criteria.identifier())
                .anyMatch(Objects::nonNull);
        TypedName family = criteria.familyName();
        TypedName given = criteria.givenName();
        if (family == null || given == null) {
            TypedName one = Objects.requireNonNull(family == null ? given : family);
            return family == null
                    ? condition(Kind.GIVEN_NAME, "given", one, values).holds(ID)
                    : ofFamily(one, few, values);
        }
        List<List<NameCondition>> ways = List.of(
                List.of(
                        condition(Kind.FAMILY_NAME, "family", family, values),
                        condition(Kind.GIVEN_NAME, "given", given, values)),
                List.of(
                        condition(Kind.GIVEN_NAME, "family", family, values),
                        condition(Kind.FAMILY_NAME, "given", given, values)));
        return few
                ? ways.stream()
                        .map(way -> way.stream().map(each -> each.holds(ID)).collect(Collectors.joining(" and ")))
                        .collect(Collectors.joining(" or ", "(", ")"))
                : ID + " in (" + ways.stream().map(way -> set(way, values)).collect(Collectors.joining(" union "))
                        + ")";
    }

    private static NameCondition condition(Kind kind, String parameter, TypedName typed, Map<String, Object> values) {
        NameCondition condition = new NameCondition(kind, parameter, typed);
        condition.bind(values);
        return condition;
    }

    /** Whoever has one name has it as a given name. */
    private String ofFamily(TypedName typed, boolean few, Map<String, Object> values) {
        NameCondition family = condition(Kind.FAMILY_NAME, "family", typed, values);
        NameCondition given = condition(Kind.GIVEN_NAME, "family", typed, values);
        if (few || count(family.ids(), MANY, values) > MANY) {
            return "(" + family.holds(ID) + " or family_name = '' and " + given.holds(ID) + ")";
        }
        return ID + " in (" + family.ids()
                + " union select one.id from clinic.referral one where one.family_name = '' and "
                + given.holds("one.id") + ")";
    }

    /**
     * The ids of those of whom both hold: of the fewer each is asked for the other, of many both sets are read from the index:
     * a walk from the newest until enough are met would be long, since two names that many have are rarely one person's.
     */
    private String set(List<NameCondition> way, Map<String, Object> values) {
        NameCondition one = way.get(0);
        NameCondition other = way.get(1);
        int ones = count(one.ids(), FEW, values);
        int others = count(other.ids(), FEW, values);
        if (Math.min(ones, others) > FEW) {
            return "select alike.referral_id from (%s) alike where alike.referral_id in (%s)"
                    .formatted(one.ids(), other.ids());
        }
        NameCondition fewer = ones <= others ? one : other;
        return "select few.referral_id from (" + fewer.ids() + ") few where "
                + (fewer == one ? other : one).holds("few.referral_id");
    }

    /** No further than it matters. */
    private int count(String ids, int most, Map<String, Object> values) {
        return jdbc.sql("select count(*) from (select from (" + ids + ") everybody limit :most) bounded")
                .params(values)
                .param("most", most + 1)
                .query(Integer.class)
                .single();
    }
}
