package clinic.vein.outcome.jdbc;

import clinic.vein.kernel.sql.JsonColumn;
import clinic.vein.outcome.PastOutcome;
import clinic.vein.outcome.PastOutcome.Key;
import clinic.vein.outcome.PastOutcomes;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcPastOutcomes implements PastOutcomes {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    private static final JsonColumn<PastOutcome> ROW = new JsonColumn<>(JSON, "rows", PastOutcome.class);

    private static final String ADD = """
            insert into clinic.outcome (import_id, content_hash, origin, series, patient, screened_on, pathway,
                restless_legs, treated_on, treatment, product, closure, relieved, rating_before, rating_after,
                nights_before, nights_after, irls_before, irls_after, after_on, rls_back_by_12_months,
                rls_back_by_24_months, veins_back_by_12_months, veins_back_by_24_months, complications, overrides)
            select :importId, content_hash, origin, series, patient, screened_on, pathway,
                restless_legs, treated_on, treatment, product, closure, relieved, rating_before, rating_after,
                nights_before, nights_after, irls_before, irls_after, after_on, rls_back_by12_months,
                rls_back_by24_months, veins_back_by12_months, veins_back_by24_months, complications, overrides
            from jsonb_to_recordset(cast(:rows as jsonb)) as file (content_hash uuid, origin text, series text,
                patient uuid, screened_on date, pathway text, restless_legs text, treated_on date, treatment text,
                product text, closure text, relieved boolean, rating_before smallint, rating_after smallint,
                nights_before smallint, nights_after smallint, irls_before smallint, irls_after smallint,
                after_on date, rls_back_by12_months boolean, rls_back_by24_months boolean,
                veins_back_by12_months boolean, veins_back_by24_months boolean, complications text[], overrides text[])
            on conflict (series, patient, screened_on) do update
            set import_id = excluded.import_id, content_hash = excluded.content_hash, origin = excluded.origin,
                pathway = excluded.pathway, restless_legs = excluded.restless_legs, treated_on = excluded.treated_on,
                treatment = excluded.treatment, product = excluded.product, closure = excluded.closure,
                relieved = excluded.relieved, rating_before = excluded.rating_before,
                rating_after = excluded.rating_after, nights_before = excluded.nights_before,
                nights_after = excluded.nights_after, irls_before = excluded.irls_before,
                irls_after = excluded.irls_after, after_on = excluded.after_on,
                rls_back_by_12_months = excluded.rls_back_by_12_months,
                rls_back_by_24_months = excluded.rls_back_by_24_months,
                veins_back_by_12_months = excluded.veins_back_by_12_months,
                veins_back_by_24_months = excluded.veins_back_by_24_months,
                complications = excluded.complications, overrides = excluded.overrides
            where outcome.content_hash <> excluded.content_hash and outcome.import_id <> excluded.import_id
            -- a row that was inserted has never been locked or replaced
            returning series, patient, screened_on, xmax = 0 as added""";

    private final JdbcClient jdbc;

    JdbcPastOutcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long begin(String by, Instant at) {
        return jdbc.sql("insert into clinic.outcome_import (at, imported_by) values (:at, :by) returning id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    @Override
    @Transactional
    public List<Result> add(long importId, List<PastOutcome> rows) {
        List<UUID> hashes = new ArrayList<>();
        StringBuilder json = new StringBuilder("[");
        for (PastOutcome row : rows) {
            String object = Objects.requireNonNull(ROW.write(row));
            hashes.add(hash(object));
            json.append(json.length() == 1 ? "" : ",")
                    .append(object, 0, object.length() - 1)
                    .append(",\"content_hash\":\"")
                    .append(hashes.get(hashes.size() - 1))
                    .append("\"}");
        }
        Map<Key, Result> written = new HashMap<>();
        jdbc.sql(ADD)
                .param("importId", importId)
                .param("rows", json.append("]").toString())
                .query(row -> {
                    written.put(key(row), row.getBoolean("added") ? Result.ADDED : Result.CHANGED);
                });
        Map<Key, UUID> there = written.size() == rows.size() ? Map.of() : there(rows);
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Key key = rows.get(i).key();
            results.add(written.getOrDefault(
                    key, hashes.get(i).equals(there.get(key)) ? Result.ALREADY_KNOWN : Result.TWICE_IN_FILE));
        }
        return results;
    }

    private Map<Key, UUID> there(List<PastOutcome> rows) {
        Map<Key, UUID> there = new HashMap<>();
        jdbc.sql("""
                        select outcome.series, outcome.patient, outcome.screened_on, outcome.content_hash
                        from clinic.outcome
                        join unnest(:series::text[], :patients::uuid[], :days::date[]) as file (series, patient, day)
                          on file.series = outcome.series and file.patient = outcome.patient
                            and file.day = outcome.screened_on""")
                .param("series", rows.stream().map(PastOutcome::series).toArray(String[]::new))
                .param("patients", rows.stream().map(PastOutcome::patient).toArray(UUID[]::new))
                .param(
                        "days",
                        rows.stream()
                                .map(row ->
                                        Objects.requireNonNull(row.screenedOn()).toString())
                                .toArray(String[]::new))
                .query(row -> {
                    there.put(key(row), row.getObject("content_hash", UUID.class));
                });
        return there;
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(
                row.getString("series"),
                row.getObject("patient", UUID.class),
                row.getObject("screened_on", LocalDate.class));
    }

    private static UUID hash(String content) {
        try {
            ByteBuffer hash = ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    @Transactional
    public boolean isKeyCheck(UUID value) {
        jdbc.sql("insert into clinic.pseudonym_key_check (value) values (:value) on conflict do nothing")
                .param("value", value)
                .update();
        return jdbc.sql("select value from clinic.pseudonym_key_check")
                .query(UUID.class)
                .single()
                .equals(value);
    }
}
