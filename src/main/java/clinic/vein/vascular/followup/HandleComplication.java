package clinic.vein.vascular.followup;

import clinic.vein.kernel.Urgency;
import clinic.vein.kernel.Violations;
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
import clinic.vein.triage.NamedFindings;
import clinic.vein.triage.SeenTodayPlan;
import clinic.vein.triage.SettleFindings;
import clinic.vein.triage.StandingFinding;
import clinic.vein.vascular.course.ComplicationHandling;
import clinic.vein.vascular.course.Complications;
import clinic.vein.vascular.safety.Complication;
import clinic.vein.vascular.safety.ComplicationFrequencies;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The task in which the vascular specialist takes care of a complication. */
@Component
class HandleComplication implements HumanTask<ComplicationHandling> {

    private final Complications complications;
    private final ComplicationFrequencies frequencies;
    private final FollowUps followUps;
    private final ComplicationFindings findings;
    private final SettleFindings settleFindings;
    private final Progress progress;
    private final Notes notes;
    private final Clock clock;

    HandleComplication(
            Complications complications,
            ComplicationFrequencies frequencies,
            FollowUps followUps,
            ComplicationFindings findings,
            SettleFindings settleFindings,
            Progress progress,
            Notes notes,
            Clock clock) {
        this.complications = complications;
        this.frequencies = frequencies;
        this.followUps = followUps;
        this.findings = findings;
        this.settleFindings = settleFindings;
        this.progress = progress;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * @param flagged the last recovery check that raised a red flag; null without one
     * @param frequencyRules where the frequencies beside the complications come from
     * @param standing what must be named before the patient goes on
     */
    record View(
            FollowUps.@Nullable Flagged flagged,
            List<Complications.Seen> seen,
            List<ComplicationFrequencies.Choice> complications,
            List<FiredRule> frequencyRules,
            List<ComplicationHandling.Action> allowedActions,
            List<StandingFinding> standing) {}

    /** @param standing what must be named before the patient goes on with this complication */
    record Advice(List<StandingFinding> standing) {}

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
                frequencies.rules(offered),
                Arrays.stream(ComplicationHandling.Action.values())
                        .filter(action ->
                                action != ComplicationHandling.Action.SEEN_TODAY || settleFindings.offersToday(task))
                        .toList(),
                findings.standing(task.referral(), null).named());
    }

    @Override
    public Object advise(TaskContext task, JsonNode draft) {
        Complication kind = Arrays.stream(Complication.values())
                .filter(each -> each.name().equals(draft.path("kind").asText()))
                .findFirst()
                .orElse(null);
        return new Advice(findings.standing(task.referral(), kind).named());
    }

    @Override
    public ProcessFacts complete(TaskContext task, ComplicationHandling handling) {
        Violations violations = new Violations();
        handling.check(violations);
        violations.addIf(
                handling.action() == ComplicationHandling.Action.SEEN_TODAY && !settleFindings.offersToday(task),
                "action",
                FollowUpFault.EARLIER_MODEL);
        SeenTodayPlan.check(
                handling.today(),
                handling.action() == ComplicationHandling.Action.SEEN_TODAY,
                settleFindings.now(),
                violations);
        ComplicationFindings.Standing standing = findings.standing(task.referral(), handling.kind());
        List<StandingFinding> passedOver = handling.isToday() ? List.of() : standing.named();
        NamedFindings.check(handling.override(), passedOver, violations);
        violations.refuseIfAny();
        return record(task, handling, standing, passedOver);
    }

    private ProcessFacts record(
            TaskContext task,
            ComplicationHandling handling,
            ComplicationFindings.Standing standing,
            List<StandingFinding> passedOver) {
        complications.handle(task.referral(), handling, task.actor().id(), clock.instant());
        progress.note(
                task.referral(),
                new ComplicationRecorded(Term.of(handling.kind()), Term.of(handling.action()), handling.resolved()));
        notes.add(task.referral(), key(), handling.note());
        ProcessFacts urgency = settleFindings.record(
                task,
                new SettleFindings.Settled(
                        handling.action().name(),
                        handling.today(),
                        passedOver,
                        handling.override(),
                        handling.resolved()));
        return urgency.and(ProcessVariable.COMPLICATION_TODAY, handling.isToday())
                .and(ProcessVariable.SESSION_COMPLICATION_URGENCY, Urgency.ROUTINE.name())
                .and(
                        ProcessVariable.COMPLICATION_URGENCY,
                        // Whoever is not seen today comes back as urgent; what comes next has an urgency of its own.
                        handling.isToday() ? standing.urgencyToday().name() : Urgency.ROUTINE.name());
    }
}
