package clinic.vein.vascular.course.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;

import clinic.vein.kernel.sql.Codes;
import clinic.vein.kernel.sql.RowParameters;
import clinic.vein.vascular.course.CourseId;
import clinic.vein.vascular.course.PassedLimits;
import clinic.vein.vascular.course.PerformedSession;
import clinic.vein.vascular.course.SessionRecord;
import clinic.vein.vascular.legs.Leg;
import clinic.vein.vascular.legs.Vein;
import clinic.vein.vascular.safety.Complication;
import clinic.vein.vascular.safety.FoamRatio;
import clinic.vein.vascular.safety.Sclerosant;
import clinic.vein.vascular.safety.SclerosantForm;
import clinic.vein.vascular.safety.Treatment;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sessions of a course, with what was injected where. */
@Component
class JdbcSessions {

    private final JdbcClient jdbc;
    private final JdbcComplications complications;

    JdbcSessions(JdbcClient jdbc, JdbcComplications complications) {
        this.jdbc = jdbc;
        this.complications = complications;
    }

    void add(
            CourseId id,
            int number,
            SessionRecord session,
            BigDecimal weightKg,
            PassedLimits passed,
            String by,
            Instant at) {
        UUID sessionId = UUID.randomUUID();
        jdbc.sql("""
                        insert into clinic.treatment_session (id, course_id, number, at, recorded_by, weight_kg,
                            observed_minutes, outcome, stop_reason, next_after_days, limit_passed,
                            contraindication_passed, interval_passed, override_reason)
                        values (:id, :course, :number, :at, :by, :weightKg,
                            :observedMinutes, :outcome, :stopReason, :nextSessionAfterDays, :dose, :contraindication,
                            :interval, :overrideReason)""")
                .paramSource(RowParameters.of(session, passed)
                        .and("id", sessionId)
                        .and("course", id)
                        .and("number", number)
                        .and("at", at)
                        .and("by", by)
                        .and("weightKg", weightKg))
                .update();
        for (int i = 0; i < session.treatments().size(); i++) {
            addTreatment(sessionId, i, session.treatments().get(i));
        }
        if (session.complications().isEmpty()) {
            return;
        }
        UUID referral = jdbc.sql("select referral_id from clinic.treatment_course where id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .single();
        session.complications().forEach(kind -> complications.add(referral, sessionId, kind, by, at));
    }

    private void addTreatment(UUID session, int position, Treatment treatment) {
        jdbc.sql("""
                        insert into clinic.treatment (session_id, position, leg, vein, product, form,
                            foam_ratio, concentration_percent, volume_ml)
                        values (:session, :position, :leg, :vein, :product, :form,
                            :foamRatio, :concentrationPercent, :volumeMl)""")
                .paramSource(RowParameters.of(treatment).and("session", session).and("position", position))
                .update();
    }

    /** Of a row of courses with their sessions; none where the course has none. */
    Optional<PerformedSession> session(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return id == null
                ? Optional.empty()
                : Optional.of(new PerformedSession(
                        row.getInt("number"),
                        requiredInstant(row, "at"),
                        row.getString("recorded_by"),
                        row.getBigDecimal("weight_kg"),
                        treatments(id),
                        row.getInt("observed_minutes"),
                        Codes.readAll(row, "complications", Complication.class),
                        Codes.required(row, "outcome", SessionRecord.Outcome.class),
                        row.getString("stop_reason"),
                        row.getObject("next_after_days", Integer.class),
                        row.getBoolean("limit_passed"),
                        row.getBoolean("contraindication_passed"),
                        row.getBoolean("interval_passed"),
                        row.getString("override_reason")));
    }

    private List<Treatment> treatments(UUID session) {
        return jdbc.sql("select * from clinic.treatment where session_id = :session order by position")
                .param("session", session)
                .query((row, number) -> new Treatment(
                        Codes.read(row, "leg", Leg.class),
                        Codes.read(row, "vein", Vein.class),
                        Codes.read(row, "product", Sclerosant.class),
                        Codes.read(row, "form", SclerosantForm.class),
                        Codes.read(row, "foam_ratio", FoamRatio.class),
                        row.getBigDecimal("concentration_percent"),
                        row.getBigDecimal("volume_ml")))
                .list();
    }
}
