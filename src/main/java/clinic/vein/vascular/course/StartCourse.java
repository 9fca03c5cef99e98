package clinic.vein.vascular.course;

import clinic.vein.kernel.ReferralId;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessStep;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.StepContext;
import clinic.vein.referral.Progress;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.timeline.Term;
import clinic.vein.referral.timeline.TreatmentEntry.TreatmentStarted;
import clinic.vein.vascular.assessment.Assessment;
import clinic.vein.vascular.assessment.Assessments;
import clinic.vein.vascular.safety.Modality;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Begins a course as planned by the assessment, or by the last review that asked for more sessions. */
@Component
class StartCourse implements ProcessStep {

    private final Assessments assessments;
    private final FurtherSessions furtherSessions;
    private final Courses courses;
    private final Progress progress;
    private final Referrals referrals;
    private final Clock clock;

    StartCourse(
            Assessments assessments,
            FurtherSessions furtherSessions,
            Courses courses,
            Progress progress,
            Referrals referrals,
            Clock clock) {
        this.referrals = referrals;
        this.assessments = assessments;
        this.furtherSessions = furtherSessions;
        this.courses = courses;
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "startCourse";
    }

    @Override
    public ProcessFacts run(StepContext step) {
        ReferralId id = step.referral();
        Optional<Course> running = courses.current(id).filter(course -> course.outcome() == null);
        if (running.isPresent() && referrals.get(id).state() == ReferralState.IN_TREATMENT) {
            // It goes on where it was ended by mistake.
            return ProcessFacts.of(
                            ProcessVariable.SESSIONS_PLANNED, running.get().planned())
                    .and(ProcessVariable.SESSIONS_DONE, running.get().done());
        }
        Assessment plan = assessments.latest(id).orElseThrow();
        int planned = furtherSessions.askedFor(id).orElse(plan.sessionsPlanned());
        Modality modality = Objects.requireNonNull(plan.modality());
        courses.start(id, modality, planned, clock.instant());
        progress.move(id, ReferralState.IN_TREATMENT, new TreatmentStarted(Term.of(modality), planned));
        return ProcessFacts.of(ProcessVariable.SESSIONS_PLANNED, planned).and(ProcessVariable.SESSIONS_DONE, 0);
    }
}
