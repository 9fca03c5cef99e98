package clinic.vein.vascular;

import clinic.vein.process.ReferralId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The store of courses of treatment with their safety checks and sessions. */
public interface Courses {

    void start(ReferralId id, Modality modality, int planned, Instant at);

    /** All of them, the first one first. */
    List<Course> of(ReferralId id);

    void end(CourseId id, CourseOutcome outcome, Instant at);

    void addCheck(CourseId id, SafetyCheck check, String by, Instant at);

    /** The weight taken at the last check that found it safe to go on. */
    Optional<BigDecimal> weight(CourseId id);

    /** Writes the session with its treatments and complications. */
    void addSession(
            CourseId id,
            int number,
            SessionRecord session,
            BigDecimal weightKg,
            boolean limitPassed,
            String by,
            Instant at);

    default Optional<Course> current(ReferralId id) {
        List<Course> courses = of(id);
        return courses.isEmpty() ? Optional.empty() : Optional.of(courses.get(courses.size() - 1));
    }

    default Optional<Instant> lastSessionAt(ReferralId id) {
        return of(id).stream()
                .flatMap(course -> course.sessions().stream())
                .map(PerformedSession::at)
                .max(Instant::compareTo);
    }
}
