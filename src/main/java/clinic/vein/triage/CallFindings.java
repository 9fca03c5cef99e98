package clinic.vein.triage;

import clinic.vein.process.CareTask;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.Referral;
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

    CallFindings(Referrals referrals, ReportedFindings reported, ThrombosisChecks checks, RedFlagCalls calls) {
        this.referrals = referrals;
        this.reported = reported;
        this.checks = checks;
        this.calls = calls;
    }

    /** @param asked see {@link ReportedFindings#standing} */
    List<StandingFinding> standing(TaskContext task, Map<String, String> asked, LegVerdict legs) {
        Referral referral = referrals.get(task.referral());
        return Stream.concat(
                        task.key() == CareTask.CALL_PATIENT
                                ? reported.standing(referral, asked).stream()
                                : Stream.of(StandingFinding.REPORTED),
                        legs(task, legs).stream().map(StandingFinding::of))
                .toList();
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
