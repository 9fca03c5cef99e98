package clinic.vein.triage;

import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.Notes;
import clinic.vein.referral.Progress;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.timeline.Term;
import clinic.vein.referral.timeline.TriageEntry.SeenToday;
import clinic.vein.triage.thrombosis.AssessLegs;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes down what was found of a patient who was to be seen today. */
@Component
class RecordSeenToday {

    private final RedFlagCalls calls;
    private final AssessLegs legs;
    private final Progress progress;
    private final Notes notes;
    private final RecordOverride recordOverride;
    private final RecordCall recordCall;
    private final Referrals referrals;
    private final Clock clock;

    RecordSeenToday(
            RedFlagCalls calls,
            AssessLegs legs,
            Progress progress,
            Notes notes,
            RecordOverride recordOverride,
            RecordCall recordCall,
            Referrals referrals,
            Clock clock) {
        this.calls = calls;
        this.legs = legs;
        this.progress = progress;
        this.notes = notes;
        this.recordOverride = recordOverride;
        this.recordCall = recordCall;
        this.referrals = referrals;
        this.clock = clock;
    }

    /** @param named what the patient goes on with, of which only what no test has answered is passed over */
    ProcessFacts record(
            TaskContext task,
            ConfirmSeenToday.Submission submission,
            SeenTodayFindings.Assessed assessed,
            List<StandingFinding> named) {
        String reason =
                submission.override() == null ? null : submission.override().reason();
        calls.add(
                task.referral(),
                new RedFlagCalls.Made(
                        task.key(),
                        clock.instant(),
                        task.actor().id(),
                        submission.outcome().name(),
                        null,
                        Map.of(),
                        null,
                        null,
                        null,
                        null,
                        submission.done().stream().map(Enum::name).sorted().toList(),
                        submission.scan() == null ? null : submission.scan().name(),
                        submission.dDimer(),
                        named.stream().map(StandingFinding::code).toList(),
                        reason));
        legs.keep(task, assessed.legs(), submission.outcome().name(), reason);
        notes.add(task.referral(), task.key(), submission.found());
        progress.note(task.referral(), new SeenToday(Term.of(submission.outcome())));
        if (!named.isEmpty()) {
            notes.add(task.referral(), task.key(), reason);
        }
        recordOverride.passOver(task, named.isEmpty() ? List.of() : assessed.standing());
        recordCall.setUrgency(task, submission.urgency());
        // The pathway gets it back from here: what somebody raised meanwhile counts, not what it was sent with.
        return ProcessFacts.of(
                ProcessVariable.URGENCY,
                referrals.get(task.referral()).triagedUrgency().name());
    }
}
