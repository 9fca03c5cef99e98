package clinic.vein.triage;

import clinic.vein.process.CareTask;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.Referrals;
import clinic.vein.triage.thrombosis.ClotFinding;
import clinic.vein.triage.thrombosis.LegVerdict;
import clinic.vein.triage.thrombosis.ThrombosisChecks;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands against letting a patient go on: what was reported, and what was found of the legs. */
@Component
class CallFindings {

    /** Outcomes that leave it open what the patient has: to be seen today, not seen, or not reached. */
    private static final Set<String> UNRESOLVED = Stream.concat(
                    Arrays.stream(CallOutcome.values())
                            .filter(outcome -> outcome.isToday() || outcome == CallOutcome.NOT_REACHED),
                    Stream.of(ConfirmSeenToday.Outcome.NOT_SEEN))
            .map(Enum::name)
            .collect(Collectors.toUnmodifiableSet());

    private final Referrals referrals;
    private final ReportedFindings reported;
    private final ThrombosisChecks checks;
    private final RedFlagCalls calls;
    private final ReportedSince since;

    CallFindings(
            Referrals referrals,
            ReportedFindings reported,
            ThrombosisChecks checks,
            RedFlagCalls calls,
            ReportedSince since) {
        this.referrals = referrals;
        this.reported = reported;
        this.checks = checks;
        this.calls = calls;
        this.since = since;
    }

    /** @param asked see {@link ReportedFindings#standing} */
    List<StandingFinding> standing(TaskContext task, @Nullable Map<String, String> asked, LegVerdict legs) {
        return Stream.concat(
                        reported(task, task.key(), asked),
                        legs(task, legs).stream().map(StandingFinding::of))
                .toList();
    }

    /** What was reported and made the nurse have the patient seen; an examination answers it, and says so by its name. */
    List<StandingFinding> behindBeingSeen(TaskContext task) {
        return calls.arranging(task.referral()).stream()
                .flatMap(call -> reported(task, call.task(), call.asked()))
                .distinct()
                .toList();
    }

    private Stream<StandingFinding> reported(TaskContext task, CareTask call, @Nullable Map<String, String> asked) {
        return (call == CareTask.CALL_PATIENT
                        ? reported.standing(referrals.get(task.referral()), asked)
                        : since.standing(task.referral()))
                .stream();
    }

    /** What an earlier call found does not go away because the next one did not look. */
    List<ClotFinding> legs(TaskContext task, LegVerdict legs) {
        boolean unresolved =
                calls.lastOutcome(task.referral()).filter(UNRESOLVED::contains).isPresent();
        return legs.isThere() || !unresolved
                ? legs.standing()
                : checks.last(task.referral())
                        .map(ThrombosisChecks.Found::standing)
                        .orElse(List.of());
    }
}
