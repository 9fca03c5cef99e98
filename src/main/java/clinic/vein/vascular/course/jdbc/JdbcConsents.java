package clinic.vein.vascular.course.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.sql.Codes;
import clinic.vein.kernel.sql.DatabaseTimes;
import clinic.vein.kernel.sql.RowParameters;
import clinic.vein.process.CaseFileSection;
import clinic.vein.vascular.course.Consent;
import clinic.vein.vascular.course.ConsentRecord;
import clinic.vein.vascular.course.ConsentRisk;
import clinic.vein.vascular.course.Consents;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcConsents implements Consents, CaseFileSection {

    private final JdbcClient jdbc;

    JdbcConsents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(ReferralId id, Consent consent, List<String> leaflets, String by, Instant at) {
        jdbc.sql("""
                        insert into clinic.consent (id, referral_id, at, taken_by, decision, risks_explained,
                            leaflet_given, leaflets, cooling_off_days, reason)
                        values (:id, :referral, :at, :by, :decision, :risksExplained, :leafletGiven, :leaflets, :coolingOffDays,
                            :reason)""")
                .paramSource(RowParameters.of(consent)
                        .and("id", UUID.randomUUID())
                        .and("referral", id)
                        .and("leaflets", leaflets)
                        .and("at", at)
                        .and("by", by))
                .update();
    }

    @Override
    public Optional<ConsentRecord> latest(ReferralId id) {
        return jdbc.sql("select * from clinic.consent where referral_id = :referral order by position desc limit 1")
                .param("referral", id.value())
                .query((row, number) -> consent(row))
                .optional();
    }

    @Override
    public Optional<ConsentRecord> latest(ReferralId id, Instant until) {
        return jdbc.sql("""
                        select * from clinic.consent where referral_id = :referral and at <= :until
                        order by position desc limit 1""")
                .param("referral", id.value())
                .param("until", DatabaseTimes.time(until))
                .query((row, number) -> consent(row))
                .optional();
    }

    private static ConsentRecord consent(ResultSet row) throws SQLException {
        return new ConsentRecord(
                requiredInstant(row, "at"),
                row.getString("taken_by"),
                Codes.required(row, "decision", Consent.Decision.class),
                Codes.readAll(row, "risks_explained", ConsentRisk.class),
                List.of((String[]) row.getArray("leaflets").getArray()),
                row.getObject("cooling_off_days", Integer.class),
                row.getString("reason"));
    }

    @Override
    public String name() {
        return "consent";
    }

    @Override
    public @Nullable Object read(ReferralId id) {
        return latest(id).orElse(null);
    }
}
