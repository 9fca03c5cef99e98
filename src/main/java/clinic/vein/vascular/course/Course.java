package clinic.vein.vascular.course;

import clinic.vein.vascular.safety.Modality;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A course of treatment: so many sessions of one kind. A referral has another when the review of the outcome asks for
 * more sessions.
 *
 * @param outcome null while the course goes on
 */
public record Course(
        CourseId id,
        int number,
        Modality modality,
        int planned,
        Instant startedAt,
        @Nullable CourseOutcome outcome,
        List<PerformedSession> sessions) {

    public Course with(List<PerformedSession> performed) {
        return new Course(id, number, modality, planned, startedAt, outcome, performed);
    }

    public int done() {
        return sessions.size();
    }

    public int next() {
        return done() + 1;
    }
}
