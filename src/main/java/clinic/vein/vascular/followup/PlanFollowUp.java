package clinic.vein.vascular.followup;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.ReferralId;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessStep;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.StepContext;
import clinic.vein.referral.Progress;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.timeline.TreatmentEntry.TreatmentFinished;
import clinic.vein.referral.timeline.TreatmentEntry.TreatmentStopped;
import clinic.vein.vascular.course.Course;
import clinic.vein.vascular.course.CourseOutcome;
import clinic.vein.vascular.course.Courses;
import clinic.vein.vascular.course.PerformedSession;
import clinic.vein.vascular.legs.TreatmentSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import org.springframework.stereotype.Component;

/** Sets when the patient is asked how it went, and when the result is reviewed. */
@Component
class PlanFollowUp implements ProcessStep {

    private final Courses courses;
    private final TreatmentSettings settings;
    private final ClinicSettings clinic;
    private final Progress progress;
    private final Clock clock;

    PlanFollowUp(Courses courses, TreatmentSettings settings, ClinicSettings clinic, Progress progress, Clock clock) {
        this.courses = courses;
        this.settings = settings;
        this.clinic = clinic;
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "planFollowUp";
    }

    @Override
    public ProcessFacts run(StepContext step) {
        ReferralId id = step.referral();
        Course course = courses.current(id).orElseThrow();
        boolean stopped = course.outcome() == CourseOutcome.STOPPED;
        progress.move(
                id,
                ReferralState.IN_FOLLOW_UP,
                stopped
                        ? new TreatmentStopped(course.done(), course.planned())
                        : new TreatmentFinished(course.done(), course.planned()));
        return ProcessFacts.of(
                        ProcessVariable.RECOVERY_CHECK_AT, after(course, Period.ofDays(settings.recoveryCheckDays())))
                .and(ProcessVariable.OUTCOME_REVIEW_AT, after(course, Period.ofWeeks(settings.outcomeReviewWeeks())));
    }

    /** At once when no session took place: there is nothing to wait for. */
    private Instant after(Course course, Period period) {
        return course.sessions().stream()
                .map(PerformedSession::at)
                .max(Instant::compareTo)
                .map(last -> last.atZone(clinic.zone()).plus(period).toInstant())
                .orElse(clock.instant());
    }
}
