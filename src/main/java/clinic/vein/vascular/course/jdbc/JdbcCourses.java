package clinic.vein.vascular.course.jdbc;

import static clinic.vein.kernel.sql.DatabaseTimes.requiredInstant;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.quantity.Measured;
import clinic.vein.kernel.sql.Codes;
import clinic.vein.kernel.sql.JoinedRow;
import clinic.vein.kernel.sql.JsonColumn;
import clinic.vein.kernel.sql.RowParameters;
import clinic.vein.process.CaseFileSection;
import clinic.vein.vascular.course.Course;
import clinic.vein.vascular.course.CourseId;
import clinic.vein.vascular.course.CourseOutcome;
import clinic.vein.vascular.course.Courses;
import clinic.vein.vascular.course.FactToday;
import clinic.vein.vascular.course.PassedLimits;
import clinic.vein.vascular.course.PerformedCheck;
import clinic.vein.vascular.course.PerformedSession;
import clinic.vein.vascular.course.SafetyCheck;
import clinic.vein.vascular.course.SessionRecord;
import clinic.vein.vascular.safety.Contraindication;
import clinic.vein.vascular.safety.Modality;
import clinic.vein.vascular.safety.Sclerosant;
import clinic.vein.vascular.safety.SclerosantForm;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCourses implements Courses, CaseFileSection {

    private final JdbcClient jdbc;
    private final JdbcSessions sessions;
    private final JsonColumn<List<FactToday>> facts;

    JdbcCourses(JdbcClient jdbc, JdbcSessions sessions, ObjectMapper json) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.facts = new JsonColumn<>(json, "facts", new TypeReference<>() {});
    }

    /** All courses of a referral together, as the case file shows them. */
    record Treated(
            int planned,
            int done,
            @Nullable Modality modality,
            List<PerformedCheck> safetyChecks,
            List<PerformedSession> list) {}

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
        return JoinedRow.wholes(
                jdbc.sql("""
                                select course.id as course, course.number as course_number, course.modality,
                                       course.sessions_planned, course.started_at, course.outcome as course_outcome, session.*,
                                       array(select complication.kind from clinic.complication
                                             where complication.session_id = session.id order by position) as complications
                                from clinic.treatment_course course
                                left join clinic.treatment_session session on session.course_id = course.id
                                where course.referral_id = :referral order by course.number, session.number""")
                        .param("referral", id.value())
                        .query((row, number) -> new JoinedRow<>(course(row), sessions.session(row)))
                        .list(),
                Course::with);
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
    public void addCheck(CourseId id, SafetyCheck check, boolean overridden, String by, Instant at) {
        jdbc.sql("""
                        insert into clinic.safety_check (id, course_id, at, checked_by, outcome, weight_kg, weight_typed, product, form,
                            contraindications, overridden, override_reason, reason, facts)
                        values (:id, :course, :at, :by, :outcome, :weightKg, :weightTyped, :product, :form,
                            :contraindications, :overridden, :overrideReason, :reason, cast(:facts as jsonb))""")
                .paramSource(RowParameters.of(check)
                        .and("id", UUID.randomUUID())
                        .and("course", id)
                        .and("at", at)
                        .and("by", by)
                        .and("overridden", overridden)
                        .and("facts", facts.write(check.facts()))
                        .and("weightTyped", weightTyped(check.weightKg())))
                .update();
    }

    private static @Nullable String weightTyped(@Nullable Measured weight) {
        return weight == null || weight.isAsTyped() ? null : weight.typed();
    }

    @Override
    public List<PerformedCheck> checks(CourseId id) {
        return jdbc.sql("select * from clinic.safety_check where course_id = :course order by position")
                .param("course", id.value())
                .query((row, number) -> new PerformedCheck(
                        requiredInstant(row, "at"),
                        row.getString("checked_by"),
                        Codes.required(row, "outcome", SafetyCheck.Outcome.class),
                        row.getBigDecimal("weight_kg"),
                        row.getString("weight_typed"),
                        Codes.read(row, "product", Sclerosant.class),
                        Codes.read(row, "form", SclerosantForm.class),
                        Codes.readAll(row, "contraindications", Contraindication.class),
                        row.getBoolean("overridden"),
                        row.getString("override_reason"),
                        row.getString("reason"),
                        Objects.requireNonNullElse(facts.read(row), List.of())))
                .list();
    }

    @Override
    public void addSession(
            CourseId id,
            int number,
            SessionRecord session,
            BigDecimal weightKg,
            PassedLimits passed,
            String by,
            Instant at) {
        sessions.add(id, number, session, weightKg, passed, by, at);
    }

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public @Nullable Object read(ReferralId id) {
        List<Course> courses = of(id);
        if (courses.isEmpty()) {
            return null;
        }
        return new Treated(
                courses.stream().mapToInt(Course::planned).sum(),
                courses.stream().mapToInt(Course::done).sum(),
                courses.get(courses.size() - 1).modality(),
                courses.stream().flatMap(course -> checks(course.id()).stream()).toList(),
                courses.stream().flatMap(course -> course.sessions().stream()).toList());
    }

    private static Course course(ResultSet row) throws SQLException {
        return new Course(
                new CourseId(row.getObject("course", UUID.class)),
                row.getInt("course_number"),
                Codes.required(row, "modality", Modality.class),
                row.getInt("sessions_planned"),
                requiredInstant(row, "started_at"),
                Codes.read(row, "course_outcome", CourseOutcome.class),
                List.of());
    }
}
