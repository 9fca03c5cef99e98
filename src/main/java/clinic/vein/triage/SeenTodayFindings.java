package clinic.vein.triage;

import clinic.vein.kernel.Violations;
import clinic.vein.kernel.quantity.Measured;
import clinic.vein.kernel.quantity.Quantity;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.Answer;
import clinic.vein.triage.thrombosis.AfterTests;
import clinic.vein.triage.thrombosis.AfterTests.Scan;
import clinic.vein.triage.thrombosis.AssessLegs;
import clinic.vein.triage.thrombosis.ClotFinding;
import clinic.vein.triage.thrombosis.DDimer;
import clinic.vein.triage.thrombosis.LegVerdict;
import clinic.vein.triage.thrombosis.ThrombosisChecks;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What still stands after a patient was seen today: what the call found, as far as no scan or D-dimer has answered it. */
@Component
class SeenTodayFindings {

    private final AssessLegs legs;
    private final CallFindings findings;
    private final ThrombosisChecks checks;

    SeenTodayFindings(AssessLegs legs, CallFindings findings, ThrombosisChecks checks) {
        this.legs = legs;
        this.findings = findings;
        this.checks = checks;
    }

    /**
     * @param legs the score anew, where one was made
     * @param standing what no test has answered
     * @param behind what was reported and is answered by having been seen
     */
    record Assessed(AssessLegs.Assessed legs, List<StandingFinding> standing, List<StandingFinding> behind) {

        /** Each is named by whoever lets the patient go on. */
        List<StandingFinding> toName() {
            return Stream.concat(behind.stream(), standing.stream()).toList();
        }
    }

    List<StandingFinding> before(TaskContext task) {
        return Stream.concat(
                        findings.behindBeingSeen(task).stream(),
                        findings.legs(task, LegVerdict.NOTHING).stream().map(StandingFinding::of))
                .toList();
    }

    CallAdvice advise(TaskContext task, JsonNode draft) {
        LegVerdict verdict = legs.draft(task.referral(), draft);
        Scan scan = Arrays.stream(Scan.values())
                .filter(each -> each.name().equals(draft.path("scan").asText()))
                .findFirst()
                .orElse(null);
        List<StandingFinding> standing = standing(
                task,
                verdict,
                Answer.NOT_ASKED,
                scan,
                Quantity.D_DIMER
                        .draft(draft.path("dDimer"))
                        .map(Measured::value)
                        .orElse(null));
        return new CallAdvice(
                verdict,
                Stream.concat(findings.behindBeingSeen(task).stream(), standing.stream())
                        .toList());
    }

    Assessed check(TaskContext task, ConfirmSeenToday.Submission submission, Violations violations) {
        AssessLegs.Assessed assessed =
                legs.check(task.referral(), submission.leg(), submission.leg() != null, false, violations);
        return new Assessed(
                assessed,
                standing(
                        task,
                        assessed.verdict(),
                        assessed.answers().anticoagulated(),
                        submission.scan(),
                        submission.dDimer()),
                findings.behindBeingSeen(task));
    }

    private List<StandingFinding> standing(
            TaskContext task,
            LegVerdict verdict,
            Answer anticoagulated,
            @Nullable Scan scan,
            @Nullable BigDecimal dDimer) {
        List<ClotFinding> before = findings.legs(task, verdict);
        Answer taken = anticoagulated != Answer.NOT_ASKED
                ? anticoagulated
                : checks.last(task.referral())
                        .map(found -> Answer.valueOf(found.anticoagulated()))
                        .orElse(Answer.NOT_ASKED);
        DDimer result = dDimer == null ? null : legs.dDimer(task.referral(), dDimer, taken);
        return AfterTests.standing(before, scan, result).stream()
                .map(StandingFinding::of)
                .toList();
    }
}
