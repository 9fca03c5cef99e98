package clinic.vein.referral.jdbc;

import clinic.vein.referral.ReferralList;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.matching.Misspelling;
import clinic.vein.referral.matching.PatientMatching.TypedName;
import clinic.vein.referral.matching.SearchKey.Kind;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

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
        return lines(others(criteria, values) + names(criteria, values), values, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> searchNearly(Criteria criteria, int limit) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder conditions = new StringBuilder(others(criteria, values));
        List<String> words = Stream.of(criteria.familyName(), criteria.givenName())
                .filter(Objects::nonNull)
                .flatMap(name -> name.parts().stream())
                .toList();
        Optional<String> comparing = schemaOfComparing();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            values.put("word" + i, word);
            values.put("wordEnd" + i, word + LAST_CHARACTER);
            values.put("meant" + i, comparing.map(schema -> meant(word, schema)).orElseGet(() -> new String[0]));
            conditions.append(" and ").append("""
                    id in (select referral_id from clinic.search_key
                           where kind in ('GIVEN_NAME', 'FAMILY_NAME')
                             and (key between :word%1$d and :wordEnd%1$d or key = any (:meant%1$d)))
                    """.formatted(i));
        }
        return lines(conditions.toString(), values, limit);
    }

    /** Where the extension is, which an administrator of the database may have put elsewhere before the clinic came. */
    private Optional<String> schemaOfComparing() {
        return jdbc.sql("""
                        select quote_ident(nspname) from pg_catalog.pg_extension
                        join pg_catalog.pg_namespace on pg_namespace.oid = extnamespace
                        where extname = 'pg_trgm' and has_schema_privilege(pg_namespace.oid, 'usage')""").query(String.class).optional();
    }

    /** Names that somebody has and that the word may have been meant for. */
    private String[] meant(String word, String schema) {
        jdbc.sql("select set_config('pg_trgm.similarity_threshold', '0.2', true)")
                .query(String.class)
                .single();
        return jdbc.sql("""
                        select distinct key from clinic.search_key
                        where kind in ('GIVEN_NAME', 'FAMILY_NAME') and key operator(%s.%%) :word""".formatted(schema)).param("word", word).query(String.class).list().stream()
                .filter(key -> Misspelling.of(word, key))
                .toArray(String[]::new);
    }

    private List<Line> lines(String conditions, Map<String, Object> values, int limit) {
        return jdbc.sql(LINE + conditions + " order by received_at desc, id limit :limit")
                .params(values)
                .param("limit", limit)
                .query(Line.class)
                .list();
    }

    /** Whatever is no name. */
    private static String others(Criteria criteria, Map<String, Object> values) {
        StringBuilder conditions = new StringBuilder("where erased_at is null");
        if (criteria.dateOfBirth() != null) {
            conditions.append(" and date_of_birth <= :dateOfBirth and born_at_latest >= :dateOfBirth");
            values.put("dateOfBirth", criteria.dateOfBirth());
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

    private static String names(Criteria criteria, Map<String, Object> values) {
        TypedName family = criteria.familyName();
        TypedName given = criteria.givenName();
        if (family != null && given != null) {
            String straight = named(Kind.FAMILY_NAME, "family", family, values) + " and "
                    + named(Kind.GIVEN_NAME, "given", given, values);
            String crossed = named(Kind.GIVEN_NAME, "family", family, values) + " and "
                    + named(Kind.FAMILY_NAME, "given", given, values);
            return " and (" + straight + " or " + crossed + ")";
        }
        return (family == null ? "" : " and " + ofFamily(family, values))
                + (given == null ? "" : " and " + named(Kind.GIVEN_NAME, "given", given, values));
    }

    /** Whoever has one name has it as a given name. */
    private static String ofFamily(TypedName family, Map<String, Object> values) {
        return "(" + named(Kind.FAMILY_NAME, "family", family, values) + " or family_name = '' and "
                + named(Kind.GIVEN_NAME, "family", family, values) + ")";
    }

    /** A key begins with the whole, or for each word there is one that begins with it. */
    private static String named(Kind kind, String name, TypedName typed, Map<String, Object> values) {
        List<String> words = new ArrayList<>();
        for (String word : typed.parts()) {
            words.add(begins(kind, name + words.size(), word, values));
        }
        return "(" + begins(kind, name, typed.whole(), values) + " or " + String.join(" and ", words) + ")";
    }

    /** As a range, which an index of bytes answers whatever the plan. */
    private static String begins(Kind kind, String name, String key, Map<String, Object> values) {
        values.put(name, key);
        values.put(name + "End", key + LAST_CHARACTER);
        return "id in (select referral_id from clinic.search_key where kind = '%s' and key between :%s and :%s)"
                .formatted(kind, name, name + "End");
    }
}
