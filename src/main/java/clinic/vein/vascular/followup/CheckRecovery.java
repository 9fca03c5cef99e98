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
import clinic.vein.referral.timeline.FollowUpEntry.RecoveryChecked;
import clinic.vein.referral.timeline.Term;
import clinic.vein.referral.timeline.TreatmentEntry.ComplicationRecorded;
import clinic.vein.vascular.course.Complications;
import clinic.vein.vascular.course.Courses;
import clinic.vein.vascular.safety.Complication;
import clinic.vein.vascular.safety.ComplicationFrequencies;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The task in which the nurse asks the patient, a week after the last session, how it went. */
@Component
class CheckRecovery implements HumanTask<RecoveryCheck> {

    private final FollowUps followUps;
    private final FollowUpRedFlags redFlags;
    private final ComplicationFrequencies frequencies;
    private final Complications complications;
    private final Courses courses;
    private final Progress progress;
    private final Notes notes;
    private final Clock clock;

    CheckRecovery(
            FollowUps followUps,
            FollowUpRedFlags redFlags,
            ComplicationFrequencies frequencies,
            Complications complications,
            Courses courses,
            Progress progress,
            Notes notes,
            Clock clock) {
        this.followUps = followUps;
        this.redFlags = redFlags;
        this.frequencies = frequencies;
        this.complications = complications;
        this.courses = courses;
        this.progress = progress;
        this.notes = notes;
        this.clock = clock;
    }

    /** @param frequencyRules where the frequencies beside the complications come from */
    record View(
            @Nullable Instant lastSessionAt,
            List<ComplicationFrequencies.Choice> complications,
            List<FiredRule> frequencyRules,
            List<Complications.Seen> seen) {}

    /** @param urgency null without a red flag */
    record Advice(List<FiredRule> redFlags, @Nullable Urgency urgency) {}

    @Override
    public CareTask key() {
        return CareTask.CHECK_RECOVERY;
    }

    @Override
    public Class<RecoveryCheck> submission() {
        return RecoveryCheck.class;
    }

    @Override
    public Object show(TaskContext task) {
        return new View(
                courses.lastSessionAt(task.referral()).orElse(null),
                frequencies.choices(Complication.offered()),
                frequencies.rules(Complication.offered()),
                complications.of(task.referral()));
    }

    @Override
    public Object advise(TaskContext task, JsonNode draft) {
        FollowUpRedFlags.Found found = redFlags.of(RecoveryCheck.draft(draft));
        return new Advice(found.rules(), found.urgency().orElse(null));
    }

    @Override
    public ProcessFacts complete(TaskContext task, RecoveryCheck check) {
        check.check();
        Instant now = clock.instant();
        FollowUpRedFlags.Found found = redFlags.of(check);
        Urgency urgency = found.urgency().orElse(null);
        followUps.addCheck(
                task.referral(), check, found.codes(), urgency, task.actor().id(), now);
        complications.see(task.referral(), check.complications(), task.actor().id(), now);
        progress.note(task.referral(), new RecoveryChecked(check.isConcern(), found.flags()));
        check.complications()
                .forEach(each -> progress.note(task.referral(), new ComplicationRecorded(Term.of(each), null, null)));
        notes.add(task.referral(), key(), check.note());
        return ProcessFacts.of(ProcessVariable.COMPLICATION, check.isConcern())
                .and(ProcessVariable.SESSION_COMPLICATION_URGENCY, Urgency.ROUTINE.name())
                .and(
                        ProcessVariable.COMPLICATION_URGENCY,
                        found.urgency().orElse(Urgency.ROUTINE).name());
    }
}
