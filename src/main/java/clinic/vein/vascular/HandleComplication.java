package clinic.vein.vascular;

import clinic.vein.process.HumanTask;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.EventKind;
import clinic.vein.referral.Notes;
import clinic.vein.referral.Progress;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** The task in which the vascular specialist takes care of a complication. */
@Component
class HandleComplication implements HumanTask<ComplicationHandling> {

    private final Complications complications;
    private final Progress progress;
    private final Notes notes;
    private final Clock clock;

    HandleComplication(Complications complications, Progress progress, Notes notes, Clock clock) {
        this.complications = complications;
        this.progress = progress;
        this.notes = notes;
        this.clock = clock;
    }

    record View(List<Complications.Seen> seen, List<Complication> complications) {}

    @Override
    public String key() {
        return "HandleComplication";
    }

    @Override
    public Class<ComplicationHandling> submission() {
        return ComplicationHandling.class;
    }

    @Override
    public Object show(TaskContext task) {
        return new View(complications.of(task.referral()), List.of(Complication.values()));
    }

    @Override
    public ProcessFacts complete(TaskContext task, ComplicationHandling handling) {
        handling.check();
        complications.handle(task.referral(), handling, task.actor().id(), clock.instant());
        progress.note(
                task.referral(),
                EventKind.COMPLICATION_RECORDED,
                "%s, %s, %s"
                        .formatted(
                                handling.kind(), handling.action(), handling.resolved() ? "resolved" : "not resolved"));
        notes.add(task.referral(), key(), handling.note());
        return ProcessFacts.NONE;
    }
}
