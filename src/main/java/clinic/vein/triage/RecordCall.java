package clinic.vein.triage;

import clinic.vein.kernel.Urgency;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.Notes;
import clinic.vein.referral.Progress;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.timeline.Term;
import clinic.vein.referral.timeline.TriageEntry;
import clinic.vein.triage.thrombosis.AssessLegs;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down what came of a call about a red flag. */
@Component
class RecordCall {

    /** After these tries in vain the physicians are told, and can call as well. */
    private static final int TRIES_BEFORE_PHYSICIANS = 2;

    private final RedFlagCalls calls;
    private final AssessLegs legs;
    private final Referrals referrals;
    private final Progress progress;
    private final Notes notes;
    private final RecordOverride recordOverride;
    private final ApplicationEventPublisher events;

    RecordCall(
            RedFlagCalls calls,
            AssessLegs legs,
            Referrals referrals,
            Progress progress,
            Notes notes,
            RecordOverride recordOverride,
            ApplicationEventPublisher events) {
        this.calls = calls;
        this.legs = legs;
        this.referrals = referrals;
        this.progress = progress;
        this.notes = notes;
        this.recordOverride = recordOverride;
        this.events = events;
    }

    List<RedFlagCalls.Try> tries(TaskContext task) {
        return calls.tries(task.referral(), task.key());
    }

    /** @param standing what the patient goes on in spite of */
    ProcessFacts record(
            TaskContext task,
            RedFlagAnswers answers,
            AssessLegs.Assessed assessed,
            List<StandingFinding> standing,
            ZonedDateTime now) {
        CallOutcome outcome = CallOutcome.of(answers.outcome());
        String reason = answers.override() == null ? null : answers.override().reason();
        calls.add(task.referral(), made(task, answers, standing, reason, now));
        legs.keep(task, assessed, outcome.name(), reason);
        notes.add(task.referral(), task.key(), answers.note());
        progress.note(task.referral(), new TriageEntry.RedFlagCleared(Term.of(answers.outcome())));
        if (outcome != CallOutcome.EMERGENCY) {
            recordOverride.record(
                    task,
                    standing,
                    reason,
                    outcome != CallOutcome.CONTINUE && assessed.verdict().isForHospital());
        }
        return setUrgency(task, answers.urgency())
                .and(
                        ProcessVariable.ESCALATE_AT_ONCE,
                        outcome == CallOutcome.NOT_REACHED && tries(task).size() >= TRIES_BEFORE_PHYSICIANS);
    }

    ProcessFacts setUrgency(TaskContext task, @Nullable Urgency urgency) {
        if (urgency == null) {
            return ProcessFacts.NONE;
        }
        referrals.setUrgency(task.referral(), urgency);
        progress.note(task.referral(), new TriageEntry.UrgencyChanged(urgency));
        events.publishEvent(new UrgencyChanged(task.referral()));
        return ProcessFacts.of(ProcessVariable.URGENCY, urgency.name());
    }

    private static RedFlagCalls.Made made(
            TaskContext task,
            RedFlagAnswers answers,
            List<StandingFinding> standing,
            @Nullable String reason,
            ZonedDateTime now) {
        SeenTodayPlan plan = answers.today();
        return new RedFlagCalls.Made(
                task.key(),
                now.toInstant(),
                task.actor().id(),
                answers.outcome().name(),
                answers.spokeWith() == null ? null : answers.spokeWith().name(),
                answers.asked() == null ? Map.of() : answers.asked(),
                plan == null || plan.test() == null ? null : plan.test().name(),
                plan == null ? null : plan.who(),
                plan == null ? null : plan.where(),
                plan == null ? null : plan.at(now).toInstant(),
                List.of(),
                null,
                null,
                standing.stream().map(StandingFinding::code).toList(),
                reason);
    }
}
