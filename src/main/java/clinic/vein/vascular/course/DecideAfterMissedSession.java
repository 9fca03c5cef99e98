package clinic.vein.vascular.course;

import clinic.vein.process.CareTask;
import clinic.vein.process.HumanTask;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.Notes;
import clinic.vein.referral.Progress;
import clinic.vein.referral.timeline.AdviceTable;
import clinic.vein.referral.timeline.ReviewEntry.Overridden;
import clinic.vein.review.ReviewDecision;
import clinic.vein.review.ReviewDecisions;
import clinic.vein.scheduling.NoShowSafeguards;
import clinic.vein.vascular.safety.Modality;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The task in which the vascular specialist decides about a patient who has missed two sessions. */
@Component
class DecideAfterMissedSession implements HumanTask<MissedSessionDecision> {

    private final MissedSessionAdvice advice;
    private final ReviewDecisions reviews;
    private final Courses courses;
    private final Notes notes;
    private final Progress progress;
    private final Clock clock;

    DecideAfterMissedSession(
            MissedSessionAdvice advice,
            ReviewDecisions reviews,
            Courses courses,
            Notes notes,
            Progress progress,
            Clock clock) {
        this.advice = advice;
        this.reviews = reviews;
        this.courses = courses;
        this.notes = notes;
        this.progress = progress;
        this.clock = clock;
    }

    record View(
            int sessionNumber,
            int planned,
            Modality modality,
            List<MissedSessionDecision.Decision> allowedDecisions,
            MissedSessionAdvice.@Nullable Recommendation recommendation,
            List<String> warnings) {}

    @Override
    public CareTask key() {
        return CareTask.DECIDE_AFTER_MISSED_SESSION;
    }

    @Override
    public Class<MissedSessionDecision> submission() {
        return MissedSessionDecision.class;
    }

    @Override
    public Object show(TaskContext task) {
        Course course = courses.current(task.referral()).orElseThrow();
        MissedSessionAdvice.Advice advised = advice.on(task.referral(), null);
        return new View(
                course.next(),
                course.planned(),
                course.modality(),
                advised.allowedDecisions(),
                advised.recommendation(),
                advised.warnings());
    }

    @Override
    public Object advise(TaskContext task, JsonNode draft) {
        return advice.on(
                task.referral(),
                draft.path("vulnerable").isBoolean() ? draft.path("vulnerable").booleanValue() : null);
    }

    @Override
    public ProcessFacts complete(TaskContext task, MissedSessionDecision missed) {
        NoShowSafeguards.Found found = advice.safeguards(task.referral(), missed.vulnerable());
        missed.check(found);
        notes.add(task.referral(), key(), missed.reason());
        reviews.add(task.referral(), decision(task, missed, found));
        ProcessFacts facts = ProcessFacts.of(
                ProcessVariable.MISSED_DECISION, missed.decision().name());
        if (missed.decision() == MissedSessionDecision.Decision.REBOOK) {
            return facts;
        }
        if (found.any()) {
            progress.note(task.referral(), new Overridden(AdviceTable.NO_SHOW));
        }
        Course course = courses.current(task.referral()).orElseThrow();
        courses.end(course.id(), CourseOutcome.STOPPED, clock.instant());
        return facts.and(ProcessVariable.COURSE_OUTCOME, CourseOutcome.STOPPED.name())
                .and(ProcessVariable.SESSIONS_DONE, course.done());
    }

    private ReviewDecision decision(TaskContext task, MissedSessionDecision missed, NoShowSafeguards.Found found) {
        return ReviewDecision.afterNoShow(
                key(),
                clock.instant(),
                task.actor().id(),
                missed.decision().name(),
                found.any() ? MissedSessionDecision.Decision.REBOOK.name() : null,
                found.rules(),
                missed.reason(),
                missed.overrideReason());
    }
}
