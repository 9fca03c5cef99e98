package clinic.vein.triage;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Urgency;
import clinic.vein.process.PathwayModels;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.Referrals;
import clinic.vein.triage.thrombosis.ThrombosisChecks;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** For tasks outside of triage that deal with something dangerous: what binds a call binds them, and stands beside it. */
@Component
public class SettleFindings {

    private static final String SEEN_TODAY = "ComplicationSeenToday";

    private final RedFlagCalls calls;
    private final ThrombosisChecks checks;
    private final Referrals referrals;
    private final RecordOverride recordOverride;
    private final RecordCall recordCall;
    private final PathwayModels models;
    private final ClinicSettings clinic;
    private final Clock clock;

    SettleFindings(
            RedFlagCalls calls,
            ThrombosisChecks checks,
            Referrals referrals,
            RecordOverride recordOverride,
            RecordCall recordCall,
            PathwayModels models,
            ClinicSettings clinic,
            Clock clock) {
        this.calls = calls;
        this.checks = checks;
        this.referrals = referrals;
        this.recordOverride = recordOverride;
        this.recordCall = recordCall;
        this.models = models;
        this.clinic = clinic;
        this.clock = clock;
    }

    /**
     * How somebody dealt with it.
     *
     * @param outcome a code of that task
     * @param today null unless the patient is sent to be seen today
     * @param standing what the patient goes on in spite of
     * @param named null where nothing stands
     * @param over whether the finding is over, so that nothing is left to be urgent
     */
    public record Settled(
            String outcome,
            @Nullable SeenTodayPlan today,
            List<StandingFinding> standing,
            @Nullable NamedFindings named,
            boolean over) {}

    public ZonedDateTime now() {
        return clock.instant().atZone(clinic.zone());
    }

    /** Whether the model by which the referral runs waits for a patient who is sent to be seen today. */
    public boolean offersToday(TaskContext task) {
        return models.knows(task.id(), SEEN_TODAY);
    }

    /** What a nurse's call found and handed on as a complication, until somebody has dealt with it. */
    public List<StandingFinding> handedOn(ReferralId id) {
        return calls.isHandedOnAsComplication(id)
                ? Stream.concat(
                                Stream.of(StandingFinding.REPORTED),
                                checks.last(id).map(ThrombosisChecks.Found::standing).stream()
                                        .flatMap(List::stream)
                                        .map(StandingFinding::of))
                        .toList()
                : List.of();
    }

    /** What was found before is settled by it. */
    public Optional<Instant> settledAt(ReferralId id) {
        return calls.settledAfterTreatment(id);
    }

    /** Nothing that stands leaves the referral below urgent. */
    public ProcessFacts record(TaskContext task, Settled settled) {
        String reason = settled.named() == null ? null : settled.named().reason();
        SeenTodayPlan plan = settled.today();
        calls.add(
                task.referral(),
                new RedFlagCalls.Made(
                        task.key(),
                        clock.instant(),
                        task.actor().id(),
                        settled.outcome(),
                        null,
                        Map.of(),
                        null,
                        plan == null ? null : plan.who(),
                        plan == null ? null : plan.where(),
                        plan == null ? null : plan.at(now()).toInstant(),
                        List.of(),
                        null,
                        null,
                        settled.standing().stream().map(StandingFinding::code).toList(),
                        reason));
        recordOverride.record(task, settled.standing(), reason, false);
        boolean tooLow =
                Urgency.URGENT.isMoreUrgentThan(referrals.get(task.referral()).triagedUrgency());
        return !settled.standing().isEmpty() && !settled.over() && tooLow
                ? recordCall.setUrgency(task, Urgency.URGENT)
                : ProcessFacts.NONE;
    }
}
