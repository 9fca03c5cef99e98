package clinic.vein.privacy.jdbc;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.sql.Codes;
import clinic.vein.kernel.sql.JsonColumn;
import clinic.vein.privacy.Certificate;
import clinic.vein.privacy.ErasureId;
import clinic.vein.privacy.Erasures;
import clinic.vein.privacy.Ground;
import clinic.vein.privacy.OverrideReason;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcErasures implements Erasures {

    private static final String CERTIFICATE =
            "select erasure.*, clinic.erasure_statement(erasure) as statement from clinic.erasure ";

    private final JdbcClient jdbc;
    private final JsonColumn<TreeMap<String, Long>> counts;

    JdbcErasures(JdbcClient jdbc, ObjectMapper mapper) {
        this.jdbc = jdbc;
        counts = new JsonColumn<>(mapper, "counts", new TypeReference<TreeMap<String, Long>>() {});
    }

    @Override
    public void erase(Order order) {
        jdbc.sql("""
                        select clinic.erase_referral(:referral, :id, :at, :by, :role, :ground, :rule, :periodOver, :override)""")
                .param("referral", order.referral().value())
                .param("id", order.id().value())
                .param("at", order.at().atOffset(ZoneOffset.UTC))
                .param("by", order.by().id())
                .param("role", order.by().role().name())
                .param("ground", order.ground().name())
                .param("rule", order.rule())
                .param("periodOver", order.periodOver())
                .param(
                        "override",
                        order.overrideReason() == null
                                ? null
                                : order.overrideReason().name(),
                        Types.VARCHAR)
                .query(UUID.class)
                .single();
    }

    @Override
    public Optional<Certificate> find(ErasureId id) {
        return where("id = :value", id.value());
    }

    @Override
    public Optional<Certificate> of(ReferralId id) {
        return where("referral_id = :value", id.value());
    }

    @Override
    public Optional<Certificate> find(String reference) {
        return where("reference_hash = :value", Certificate.sha256(reference));
    }

    @Override
    public List<Certificate> list(int limit, int offset) {
        return jdbc.sql(CERTIFICATE + "order by erased_at desc, id limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> certificate(row))
                .list();
    }

    private Optional<Certificate> where(String condition, Object value) {
        return jdbc.sql(CERTIFICATE + "where " + condition)
                .param("value", value)
                .query((row, number) -> certificate(row))
                .optional();
    }

    private Certificate certificate(ResultSet row) throws SQLException {
        String override = row.getString("override_reason");
        return new Certificate(
                new ErasureId(row.getObject("id", UUID.class)),
                new ReferralId(row.getObject("referral_id", UUID.class)),
                row.getObject("erased_at", OffsetDateTime.class).toInstant(),
                row.getString("erased_by"),
                row.getString("role"),
                Codes.required(row, "ground", Ground.class),
                row.getString("rule"),
                row.getBoolean("period_over"),
                override == null ? null : OverrideReason.valueOf(override),
                Objects.requireNonNull(counts.read(row)),
                row.getString("statement"),
                row.getString("sha256"));
    }
}
