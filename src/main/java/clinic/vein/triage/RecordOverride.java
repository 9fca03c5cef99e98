package clinic.vein.triage;

import clinic.vein.process.TaskContext;
import clinic.vein.referral.Notes;
import clinic.vein.referral.Progress;
import clinic.vein.referral.timeline.AdviceTable;
import clinic.vein.referral.timeline.ReviewEntry.Overridden;
import clinic.vein.referral.timeline.TriageEntry.FindingsPassedOver;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down that a clinician let a patient go on in spite of a finding, which, and why. */
@Component
class RecordOverride {

    private final Progress progress;
    private final Notes notes;

    RecordOverride(Progress progress, Notes notes) {
        this.progress = progress;
        this.notes = notes;
    }

    /** @param elsewhere whether a patient who should go to hospital today is seen elsewhere */
    void record(TaskContext task, List<StandingFinding> standing, @Nullable String reason, boolean elsewhere) {
        if (!standing.isEmpty()) {
            notes.add(task.referral(), task.key(), reason);
        }
        passOver(task, standing);
        if (elsewhere && standing.stream().noneMatch(StandingFinding::isOfLegs)) {
            progress.note(task.referral(), new Overridden(AdviceTable.THROMBOSIS));
        }
    }

    /** The same without the reason, which is kept with what was found. */
    void passOver(TaskContext task, List<StandingFinding> standing) {
        if (!standing.isEmpty()) {
            progress.note(
                    task.referral(),
                    new FindingsPassedOver(
                            standing.stream().map(StandingFinding::term).toList()));
        }
        if (standing.stream().anyMatch(StandingFinding::isOfLegs)) {
            progress.note(task.referral(), new Overridden(AdviceTable.THROMBOSIS));
        }
        if (standing.stream().anyMatch(finding -> !finding.isOfLegs())) {
            progress.note(task.referral(), new Overridden(AdviceTable.RED_FLAG));
        }
    }
}
