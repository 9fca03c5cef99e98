package clinic.vein.vascular.followup;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.ReferralId;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessStep;
import clinic.vein.process.StepContext;
import clinic.vein.referral.Progress;
import clinic.vein.referral.timeline.FollowUpEntry.RecallPlanned;
import clinic.vein.vascular.course.Courses;
import clinic.vein.vascular.legs.TreatmentSettings;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Plans the calls after treatment; who was not treated is not called. */
@Component
class PlanRecalls implements ProcessStep {

    private final Courses courses;
    private final Recalls recalls;
    private final TreatmentSettings settings;
    private final ClinicSettings clinic;
    private final Progress progress;

    PlanRecalls(
            Courses courses, Recalls recalls, TreatmentSettings settings, ClinicSettings clinic, Progress progress) {
        this.courses = courses;
        this.recalls = recalls;
        this.settings = settings;
        this.clinic = clinic;
        this.progress = progress;
    }

    @Override
    public String name() {
        return "planRecalls";
    }

    @Override
    public ProcessFacts run(StepContext step) {
        ReferralId id = step.referral();
        courses.lastSessionAt(id)
                .map(last -> LocalDate.ofInstant(last, clinic.zone()))
                .ifPresent(last -> settings.recallMonths().forEach(months -> {
                    recalls.plan(id, months, last.plusMonths(months));
                    progress.note(id, new RecallPlanned(months));
                }));
        return ProcessFacts.NONE;
    }
}
