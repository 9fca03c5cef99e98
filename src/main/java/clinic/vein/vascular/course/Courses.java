package clinic.vein.vascular.course;

import clinic.vein.kernel.ReferralId;
import clinic.vein.vascular.safety.Modality;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The store of courses of treatment with their safety checks and sessions. */
public interface Courses {

    void start(ReferralId id, Modality modality, int planned, Instant at);

    /** All of them, the first one first. */
    List<Course> of(ReferralId id);

    void end(CourseId id, CourseOutcome outcome, Instant at);

    /** @param overridden whether its reason passes over a contraindication */
    void addCheck(CourseId id, SafetyCheck check, boolean overridden, String by, Instant at);

    /** The checks before the sessions of a course, the first one first. */
    List<PerformedCheck> checks(CourseId id);

    /** Writes the session with its treatments and complications. */
    void addSession(
            CourseId id,
            int number,
            SessionRecord session,
            BigDecimal weightKg,
            PassedLimits passed,
            String by,
            Instant at);

    default Optional<Course> current(ReferralId id) {
        List<Course> courses = of(id);
        return courses.isEmpty() ? Optional.empty() : Optional.of(courses.get(courses.size() - 1));
    }

    /** The last check that found it safe to go on. */
    default Optional<PerformedCheck> safeCheck(CourseId id) {
        return checks(id).stream()
                .filter(check -> check.outcome() == SafetyCheck.Outcome.SAFE)
                .reduce((earlier, later) -> later);
    }

    default Optional<PerformedSession> lastSession(ReferralId id) {
        return of(id).stream()
                .flatMap(course -> course.sessions().stream())
                .max(Comparator.comparing(PerformedSession::at));
    }

    default Optional<Instant> lastSessionAt(ReferralId id) {
        return lastSession(id).map(PerformedSession::at);
    }
}
