package clinic.vein.vascular;

import clinic.vein.process.HumanTask;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.EventKind;
import clinic.vein.referral.Notes;
import clinic.vein.referral.Progress;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The task in which the nurse asks the patient, a week after the last session, how it went. */
@Component
class CheckRecovery implements HumanTask<RecoveryCheck> {

    private final FollowUps followUps;
    private final Complications complications;
    private final Courses courses;
    private final Progress progress;
    private final Notes notes;
    private final Clock clock;

    CheckRecovery(
            FollowUps followUps,
            Complications complications,
            Courses courses,
            Progress progress,
            Notes notes,
            Clock clock) {
        this.followUps = followUps;
        this.complications = complications;
        this.courses = courses;
        this.progress = progress;
        this.notes = notes;
        this.clock = clock;
    }

    record View(Instant lastSessionAt, List<Complication> complications, List<Complications.Seen> seen) {}

    @Override
    public String key() {
        return "CheckRecovery";
    }

    @Override
    public Class<RecoveryCheck> submission() {
        return RecoveryCheck.class;
    }

    @Override
    public Object show(TaskContext task) {
        return new View(
                courses.lastSessionAt(task.referral()).orElse(null),
                List.of(Complication.values()),
                complications.of(task.referral()));
    }

    @Override
    public ProcessFacts complete(TaskContext task, RecoveryCheck check) {
        check.check();
        Instant now = clock.instant();
        followUps.addCheck(task.referral(), check, task.actor().id(), now);
        complications.see(task.referral(), check.complications(), task.actor().id(), now);
        progress.note(task.referral(), EventKind.RECOVERY_CHECKED, check.isConcern() ? "CONCERN" : "WELL");
        check.complications()
                .forEach(each -> progress.note(task.referral(), EventKind.COMPLICATION_RECORDED, each.name()));
        notes.add(task.referral(), key(), check.note());
        return ProcessFacts.of(ProcessVariable.COMPLICATION, check.isConcern());
    }
}
