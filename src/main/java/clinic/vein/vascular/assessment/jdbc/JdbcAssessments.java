package clinic.vein.vascular.assessment.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.sql.Codes;
import clinic.vein.kernel.sql.DatabaseTimes;
import clinic.vein.kernel.sql.RowParameters;
import clinic.vein.process.CaseFileSection;
import clinic.vein.referral.timeline.AssessmentDecision;
import clinic.vein.vascular.assessment.Assessment;
import clinic.vein.vascular.assessment.Assessments;
import clinic.vein.vascular.assessment.VeinAssessment;
import clinic.vein.vascular.legs.LegAssessment;
import clinic.vein.vascular.legs.LegFindings;
import clinic.vein.vascular.safety.Contraindication;
import clinic.vein.vascular.safety.Modality;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAssessments implements Assessments, CaseFileSection {

    private final JdbcClient jdbc;
    private final LegFindings legFindings;

    JdbcAssessments(JdbcClient jdbc, LegFindings legFindings) {
        this.jdbc = jdbc;
        this.legFindings = legFindings;
    }

    @Override
    public void add(
            ReferralId id,
            VeinAssessment assessment,
            @Nullable Modality recommended,
            boolean overridden,
            String by,
            Instant at) {
        UUID assessmentId = UUID.randomUUID();
        jdbc.sql("""
                        insert into clinic.assessment (id, referral_id, at, assessed_by, rls_severity, contraindications,
                            endothermal_unsuitable, foam_unsuitable, surgery_unsuitable, unsuitable_reason, decision,
                            modality, recommended_modality, sessions_planned, overridden, override_reason, refer_to)
                        values (:id, :referral, :at, :by, :rlsSeverity, :contraindications,
                            :endothermalUnsuitable, :foamUnsuitable, :surgeryUnsuitable, :unsuitableReason, :decision,
                            :modality, :recommended, :sessionsPlanned, :overridden, :overrideReason, :referTo)""")
                .paramSource(RowParameters.of(assessment)
                        .and("id", assessmentId)
                        .and("referral", id)
                        .and("at", at)
                        .and("by", by)
                        .and("recommended", recommended)
                        .and("overridden", overridden))
                .update();
        for (LegAssessment leg : assessment.legs()) {
            legFindings.addBefore(assessmentId, leg);
        }
    }

    @Override
    public Optional<Assessment> latest(ReferralId id) {
        return jdbc.sql("""
                        select * from clinic.assessment where referral_id = :referral
                        order by position desc limit 1""")
                .param("referral", id.value())
                .query((row, number) -> assessment(row))
                .optional();
    }

    @Override
    public Optional<Assessment> latest(ReferralId id, Instant until) {
        return jdbc.sql("""
                        select * from clinic.assessment where referral_id = :referral and at <= :until
                        order by position desc limit 1""")
                .param("referral", id.value())
                .param("until", DatabaseTimes.time(until))
                .query((row, number) -> assessment(row))
                .optional();
    }

    @Override
    public String name() {
        return "assessment";
    }

    @Override
    public @Nullable Object read(ReferralId id) {
        return latest(id).orElse(null);
    }

    private Assessment assessment(ResultSet row) throws SQLException {
        return new Assessment(
                requiredInstant(row, "at"),
                row.getString("assessed_by"),
                row.getInt("rls_severity"),
                legFindings.ofAssessment(row.getObject("id", UUID.class)),
                Codes.readAll(row, "contraindications", Contraindication.class),
                row.getString("unsuitable_reason"),
                Codes.required(row, "decision", AssessmentDecision.class),
                Codes.read(row, "modality", Modality.class),
                Codes.read(row, "recommended_modality", Modality.class),
                row.getObject("sessions_planned", Integer.class),
                row.getBoolean("overridden"),
                row.getString("override_reason"),
                row.getString("refer_to"));
    }
}
