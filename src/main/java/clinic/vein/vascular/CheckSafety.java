package clinic.vein.vascular;

import clinic.vein.process.HumanTask;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.TaskContext;
import clinic.vein.process.Violations;
import clinic.vein.referral.EventKind;
import clinic.vein.referral.Notes;
import clinic.vein.referral.Progress;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The task in which the nurse makes sure, before each session, that it is safe today. */
@Component
class CheckSafety implements HumanTask<SafetyCheck> {

    private final Courses courses;
    private final SclerotherapySafety safety;
    private final Progress progress;
    private final Notes notes;
    private final Clock clock;

    CheckSafety(Courses courses, SclerotherapySafety safety, Progress progress, Notes notes, Clock clock) {
        this.courses = courses;
        this.safety = safety;
        this.progress = progress;
        this.notes = notes;
        this.clock = clock;
    }

    record View(
            List<SclerotherapySafety.Weighed> contraindications, int sessionNumber, int planned, Modality modality) {}

    @Override
    public String key() {
        return "CheckSafety";
    }

    @Override
    public Class<SafetyCheck> submission() {
        return SafetyCheck.class;
    }

    @Override
    public Object show(TaskContext task) {
        Course course = courses.current(task.referral()).orElseThrow();
        return new View(safety.all(), course.next(), course.planned(), course.modality());
    }

    @Override
    public ProcessFacts complete(TaskContext task, SafetyCheck check) {
        Violations violations = new Violations();
        check.check(violations);
        if (check.outcome() == SafetyCheck.Outcome.SAFE && Selected.isComplete(check.contraindications())) {
            weigh(violations, check);
        }
        violations.refuseIfAny();
        Instant now = clock.instant();
        Course course = courses.current(task.referral()).orElseThrow();
        courses.addCheck(course.id(), check, task.actor().id(), now);
        boolean overridden = check.outcome() == SafetyCheck.Outcome.SAFE
                && !check.contraindications().isEmpty();
        progress.note(
                task.referral(),
                EventKind.SAFETY_CHECKED,
                check.outcome() + (overridden ? ", relative contraindication overridden" : ""));
        notes.add(task.referral(), key(), check.note());
        ProcessFacts facts =
                ProcessFacts.of(ProcessVariable.SAFETY_OUTCOME, check.outcome().name());
        if (check.outcome() != SafetyCheck.Outcome.STOP) {
            return facts;
        }
        courses.end(course.id(), CourseOutcome.STOPPED, now);
        return facts.and(ProcessVariable.COURSE_OUTCOME, CourseOutcome.STOPPED.name())
                .and(ProcessVariable.SESSIONS_DONE, course.done());
    }

    private void weigh(Violations violations, SafetyCheck check) {
        List<SclerotherapySafety.Weighed> found = safety.weigh(check.contraindications());
        found.stream()
                .filter(each -> each.verdict() == SclerotherapySafety.Verdict.ABSOLUTE)
                .forEach(each -> violations.add(
                        "outcome",
                        "contraindicated",
                        each.label() + ": the session cannot go ahead. Please postpone it or stop."));
        if (found.stream().anyMatch(each -> each.verdict() == SclerotherapySafety.Verdict.RELATIVE)) {
            violations.required(check.overrideReason(), "overrideReason");
        }
    }
}
