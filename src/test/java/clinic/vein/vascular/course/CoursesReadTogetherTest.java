package clinic.vein.vascular.course;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.CountedStatements;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.vascular.safety.Modality;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Courses and their sessions are one question, however many there are of both. */
@ClinicTest
class CoursesReadTogetherTest {

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private Courses courses;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void eachCourseHasItsSessionsInTheirOrder() throws Exception {
        driver.begin();
        ReferralId id = driver.receive(Reports.dual());
        IntStream.range(0, 3)
                .forEach(course -> courses.start(
                        id,
                        Modality.LIQUID_SCLEROTHERAPY,
                        course + 2,
                        driver.now().plus(Duration.ofDays(course))));
        List<CourseId> started = courses.of(id).stream().map(Course::id).toList();
        session(started.get(0), 2);
        session(started.get(0), 1);
        session(started.get(2), 1);
        complication(id, started.get(0), "MATTING");
        complication(id, started.get(0), "PIGMENTATION");

        assertThat(CountedStatements.of(() -> courses.of(id)).byText().keySet().stream()
                        .filter(text -> !text.contains("from clinic.treatment where")))
                .hasSize(1);

        List<Course> read = courses.of(id);
        assertThat(read).extracting(Course::id).isEqualTo(started);
        assertThat(read).extracting(Course::planned).containsExactly(2, 3, 4);
        assertThat(read)
                .extracting(course ->
                        course.sessions().stream().map(PerformedSession::number).toList())
                .containsExactly(List.of(1, 2), List.of(), List.of(1));
        assertThat(read.get(0).sessions().get(1).complications())
                .extracting(Enum::name)
                .containsExactly("MATTING", "PIGMENTATION");
    }

    private void session(CourseId course, int number) {
        jdbc.sql("""
                        insert into clinic.treatment_session (id, course_id, number, at, recorded_by, weight_kg,
                            observed_minutes, outcome, limit_passed, contraindication_passed, interval_passed)
                        values (:id, :course, :number, :at, 'nurse', 70, 20, 'CONTINUE', false, false, false)""")
                .param("id", UUID.randomUUID())
                .param("course", course.value())
                .param("number", number)
                .param("at", driver.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void complication(ReferralId id, CourseId course, String kind) {
        jdbc.sql("""
                        insert into clinic.complication (id, referral_id, session_id, kind, seen_at, seen_by)
                        select :id, :referral, session.id, :kind, :at, 'nurse' from clinic.treatment_session session
                        where course_id = :course and number = 2""")
                .param("id", UUID.randomUUID())
                .param("referral", id.value())
                .param("kind", kind)
                .param("course", course.value())
                .param("at", driver.now().atOffset(ZoneOffset.UTC))
                .update();
    }
}
