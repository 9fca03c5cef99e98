package clinic.vein.referral.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.sql.Codes;
import clinic.vein.kernel.sql.RowParameters;
import clinic.vein.referral.PatientCorrection;
import clinic.vein.referral.PatientCorrections;
import clinic.vein.referral.PatientField;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPatientCorrections implements PatientCorrections {

    private final JdbcClient jdbc;

    JdbcPatientCorrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(ReferralId id, PatientCorrection correction) {
        jdbc.sql("""
                        insert into clinic.patient_correction (referral_id, at, actor, role, reason, field, was, now)
                        values (:id, :at, :actor, :role, :reason, :field, :was, :now)""").paramSource(RowParameters.of(correction).and("id", id)).update();
    }

    @Override
    public List<PatientCorrection> of(ReferralId id) {
        return jdbc.sql("""
                        select at, actor, role, reason, field, was, now from clinic.patient_correction
                        where referral_id = :id order by id desc""")
                .param("id", id.value())
                .query((row, number) -> new PatientCorrection(
                        requiredInstant(row, "at"),
                        row.getString("actor"),
                        row.getString("role"),
                        row.getString("reason"),
                        Codes.required(row, "field", PatientField.class),
                        row.getString("was"),
                        row.getString("now")))
                .list();
    }
}
