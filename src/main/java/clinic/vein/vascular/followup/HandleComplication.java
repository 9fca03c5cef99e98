package clinic.vein.vascular.followup;

import clinic.vein.kernel.Urgency;
import clinic.vein.process.CareTask;
import clinic.vein.process.FiredRule;
import clinic.vein.process.HumanTask;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.Notes;
import clinic.vein.referral.Progress;
import clinic.vein.referral.timeline.Term;
import clinic.vein.referral.timeline.TreatmentEntry.ComplicationRecorded;
import clinic.vein.vascular.course.ComplicationHandling;
import clinic.vein.vascular.course.Complications;
import clinic.vein.vascular.safety.Complication;
import clinic.vein.vascular.safety.ComplicationFrequencies;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The task in which the vascular specialist takes care of a complication. */
@Component
class HandleComplication implements HumanTask<ComplicationHandling> {

    private final Complications complications;
    private final ComplicationFrequencies frequencies;
    private final FollowUps followUps;
    private final Progress progress;
    private final Notes notes;
    private final Clock clock;

    HandleComplication(
            Complications complications,
            ComplicationFrequencies frequencies,
            FollowUps followUps,
            Progress progress,
            Notes notes,
            Clock clock) {
        this.complications = complications;
        this.frequencies = frequencies;
        this.followUps = followUps;
        this.progress = progress;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * @param flagged the last recovery check that raised a red flag; null without one
     * @param frequencyRules where the frequencies beside the complications come from
     */
    record View(
            FollowUps.Flagged flagged,
            List<Complications.Seen> seen,
            List<ComplicationFrequencies.Choice> complications,
            List<FiredRule> frequencyRules) {}

    @Override
    public CareTask key() {
        return CareTask.HANDLE_COMPLICATION;
    }

    @Override
    public Class<ComplicationHandling> submission() {
        return ComplicationHandling.class;
    }

    @Override
    public Object show(TaskContext task) {
        List<Complications.Seen> seen = complications.of(task.referral());
        List<Complication> offered = Stream.concat(
                        Complication.offered().stream(), seen.stream().map(Complications.Seen::kind))
                .distinct()
                .toList();
        return new View(
                followUps.latestFlagged(task.referral()).orElse(null),
                seen,
                frequencies.choices(offered),
                frequencies.rules(offered));
    }

    @Override
    public ProcessFacts complete(TaskContext task, ComplicationHandling handling) {
        handling.check();
        complications.handle(task.referral(), handling, task.actor().id(), clock.instant());
        progress.note(
                task.referral(),
                new ComplicationRecorded(Term.of(handling.kind()), Term.of(handling.action()), handling.resolved()));
        notes.add(task.referral(), key(), handling.note());
        // What comes next has an urgency of its own.
        return ProcessFacts.of(ProcessVariable.COMPLICATION_URGENCY, Urgency.ROUTINE.name());
    }
}
