package clinic.vein.vascular;

import clinic.vein.process.HumanTask;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.Notes;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** The task in which the vascular specialist decides about a patient who has missed two sessions. */
@Component
class DecideAfterMissedSession implements HumanTask<MissedSessionDecision> {

    private final Courses courses;
    private final Notes notes;
    private final Clock clock;

    DecideAfterMissedSession(Courses courses, Notes notes, Clock clock) {
        this.courses = courses;
        this.notes = notes;
        this.clock = clock;
    }

    record View(
            int sessionNumber, int planned, Modality modality, List<MissedSessionDecision.Decision> allowedDecisions) {}

    @Override
    public String key() {
        return "DecideAfterMissedSession";
    }

    @Override
    public Class<MissedSessionDecision> submission() {
        return MissedSessionDecision.class;
    }

    @Override
    public Object show(TaskContext task) {
        Course course = courses.current(task.referral()).orElseThrow();
        return new View(
                course.next(), course.planned(), course.modality(), List.of(MissedSessionDecision.Decision.values()));
    }

    @Override
    public ProcessFacts complete(TaskContext task, MissedSessionDecision missed) {
        missed.check();
        notes.add(task.referral(), key(), missed.reason());
        ProcessFacts facts = ProcessFacts.of(
                ProcessVariable.MISSED_DECISION, missed.decision().name());
        if (missed.decision() == MissedSessionDecision.Decision.REBOOK) {
            return facts;
        }
        Course course = courses.current(task.referral()).orElseThrow();
        courses.end(course.id(), CourseOutcome.STOPPED, clock.instant());
        return facts.and(ProcessVariable.COURSE_OUTCOME, CourseOutcome.STOPPED.name())
                .and(ProcessVariable.SESSIONS_DONE, course.done());
    }
}
