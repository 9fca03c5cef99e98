package clinic.vein.vascular.jdbc;

import clinic.vein.process.CaseFileSection;
import clinic.vein.process.ReferralId;
import clinic.vein.vascular.Complication;
import clinic.vein.vascular.Course;
import clinic.vein.vascular.CourseId;
import clinic.vein.vascular.CourseOutcome;
import clinic.vein.vascular.Courses;
import clinic.vein.vascular.Leg;
import clinic.vein.vascular.Modality;
import clinic.vein.vascular.PerformedSession;
import clinic.vein.vascular.SafetyCheck;
import clinic.vein.vascular.Sclerosant;
import clinic.vein.vascular.SclerosantForm;
import clinic.vein.vascular.SessionRecord;
import clinic.vein.vascular.Treatment;
import clinic.vein.vascular.Vein;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCourses implements Courses, CaseFileSection {

    private final JdbcClient jdbc;
    private final JdbcComplications complications;

    JdbcCourses(JdbcClient jdbc, JdbcComplications complications) {
        this.jdbc = jdbc;
        this.complications = complications;
    }

    /** All courses of a referral together, as the case file shows them. */
    record Treated(int planned, int done, Modality modality, List<PerformedSession> list) {}

    @Override
    public void start(ReferralId id, Modality modality, int planned, Instant at) {
        jdbc.sql("""
                        insert into clinic.treatment_course (id, referral_id, number, modality, sessions_planned, started_at)
                        select :id, :referral, count(*) + 1, :modality, :planned, :at
                        from clinic.treatment_course where referral_id = :referral""")
                .param("id", UUID.randomUUID())
                .param("referral", id.value())
                .param("modality", modality.name())
                .param("planned", planned)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<Course> of(ReferralId id) {
        return jdbc.sql("select * from clinic.treatment_course where referral_id = :referral order by number")
                .param("referral", id.value())
                .query((row, number) -> course(row))
                .list();
    }

    @Override
    public void end(CourseId id, CourseOutcome outcome, Instant at) {
        jdbc.sql(
                        "update clinic.treatment_course set outcome = :outcome, ended_at = :at where id = :id and outcome is null")
                .param("id", id.value())
                .param("outcome", outcome.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void addCheck(CourseId id, SafetyCheck check, String by, Instant at) {
        jdbc.sql("""
                        insert into clinic.safety_check (id, course_id, at, checked_by, outcome, weight_kg,
                            contraindications, override_reason, reason)
                        values (:id, :course, :at, :by, :outcome, :weightKg, :contraindications, :override, :reason)""")
                .param("id", UUID.randomUUID())
                .param("course", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("outcome", check.outcome().name())
                .param("weightKg", check.weightKg())
                .param("contraindications", Codes.names(check.contraindications()))
                .param("override", check.overrideReason())
                .param("reason", check.reason())
                .update();
    }

    @Override
    public Optional<BigDecimal> weight(CourseId id) {
        return jdbc.sql("""
                        select weight_kg from clinic.safety_check where course_id = :course and outcome = 'SAFE'
                        order by position desc limit 1""").param("course", id.value()).query(BigDecimal.class).optional();
    }

    @Override
    public void addSession(
            CourseId id,
            int number,
            SessionRecord session,
            BigDecimal weightKg,
            boolean limitPassed,
            String by,
            Instant at) {
        UUID sessionId = UUID.randomUUID();
        jdbc.sql("""
                        insert into clinic.treatment_session (id, course_id, number, at, recorded_by, weight_kg,
                            observed_minutes, outcome, stop_reason, limit_passed, override_reason)
                        values (:id, :course, :number, :at, :by, :weightKg,
                            :observedMinutes, :outcome, :stopReason, :limitPassed, :overrideReason)""")
                .param("id", sessionId)
                .param("course", id.value())
                .param("number", number)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("weightKg", weightKg)
                .param("observedMinutes", session.observedMinutes())
                .param("outcome", session.outcome().name())
                .param("stopReason", session.stopReason())
                .param("limitPassed", limitPassed)
                .param("overrideReason", session.overrideReason())
                .update();
        for (int i = 0; i < session.treatments().size(); i++) {
            addTreatment(sessionId, i, session.treatments().get(i));
        }
        UUID referral = jdbc.sql("select referral_id from clinic.treatment_course where id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .single();
        session.complications().forEach(kind -> complications.add(referral, sessionId, kind, by, at));
    }

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public Object read(ReferralId id) {
        List<Course> courses = of(id);
        if (courses.isEmpty()) {
            return null;
        }
        return new Treated(
                courses.stream().mapToInt(Course::planned).sum(),
                courses.stream().mapToInt(Course::done).sum(),
                courses.get(courses.size() - 1).modality(),
                courses.stream().flatMap(course -> course.sessions().stream()).toList());
    }

    private void addTreatment(UUID session, int position, Treatment treatment) {
        jdbc.sql("""
                        insert into clinic.treatment (session_id, position, leg, vein, product, form,
                            concentration_percent, volume_ml)
                        values (:session, :position, :leg, :vein, :product, :form, :concentration, :volume)""")
                .param("session", session)
                .param("position", position)
                .param("leg", treatment.leg().name())
                .param("vein", treatment.vein().name())
                .param("product", Codes.name(treatment.product()))
                .param("form", Codes.name(treatment.form()))
                .param("concentration", treatment.concentrationPercent())
                .param("volume", treatment.volumeMl())
                .update();
    }

    private Course course(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Course(
                new CourseId(id),
                row.getInt("number"),
                Codes.read(row, "modality", Modality.class),
                row.getInt("sessions_planned"),
                Codes.instant(row, "started_at"),
                Codes.read(row, "outcome", CourseOutcome.class),
                sessions(id));
    }

    private List<PerformedSession> sessions(UUID course) {
        return jdbc.sql("""
                        select session.*,
                               array(select complication.kind from clinic.complication
                                     where complication.session_id = session.id order by position) as complications
                        from clinic.treatment_session session where course_id = :course order by number""")
                .param("course", course)
                .query((row, number) -> new PerformedSession(
                        row.getInt("number"),
                        Codes.instant(row, "at"),
                        row.getString("recorded_by"),
                        row.getBigDecimal("weight_kg"),
                        treatments(row.getObject("id", UUID.class)),
                        row.getInt("observed_minutes"),
                        Codes.readAll(row, "complications", Complication.class),
                        Codes.read(row, "outcome", SessionRecord.Outcome.class),
                        row.getString("stop_reason"),
                        row.getBoolean("limit_passed"),
                        row.getString("override_reason")))
                .list();
    }

    private List<Treatment> treatments(UUID session) {
        return jdbc.sql("select * from clinic.treatment where session_id = :session order by position")
                .param("session", session)
                .query((row, number) -> new Treatment(
                        Codes.read(row, "leg", Leg.class),
                        Codes.read(row, "vein", Vein.class),
                        Codes.read(row, "product", Sclerosant.class),
                        Codes.read(row, "form", SclerosantForm.class),
                        row.getBigDecimal("concentration_percent"),
                        row.getBigDecimal("volume_ml")))
                .list();
    }
}
