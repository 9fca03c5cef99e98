package clinic.vein.triage;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.Urgency;
import clinic.vein.kernel.Violations;
import clinic.vein.process.CareTask;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.Referral;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.ToldOfDeath;
import clinic.vein.referral.Veins;
import clinic.vein.triage.thrombosis.AssessLegs;
import clinic.vein.triage.thrombosis.LegVerdict;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the nurse's two kinds of call about a red flag have in common. */
@Component
class RedFlagCall {

    static final int LONGEST_NOTE = 2000;

    enum SpokeWith {
        PATIENT,
        CARER
    }

    private final Referrals referrals;
    private final AssessLegs legs;
    private final ReportedFindings reported;
    private final CallFindings findings;
    private final RecordCall recordCall;
    private final OfferedOutcomes offered;
    private final OtherRedFlags otherRedFlags;
    private final ToldPatient told;
    private final ClinicSettings clinic;
    private final Clock clock;

    RedFlagCall(
            Referrals referrals,
            AssessLegs legs,
            ReportedFindings reported,
            CallFindings findings,
            RecordCall recordCall,
            OfferedOutcomes offered,
            OtherRedFlags otherRedFlags,
            ToldPatient told,
            ClinicSettings clinic,
            Clock clock) {
        this.referrals = referrals;
        this.legs = legs;
        this.reported = reported;
        this.findings = findings;
        this.recordCall = recordCall;
        this.offered = offered;
        this.otherRedFlags = otherRedFlags;
        this.told = told;
        this.clinic = clinic;
        this.clock = clock;
    }

    /**
     * @param open questions of the report that the call can still ask
     * @param standing what a clinician must name before the patient goes on
     * @param tries in vain since somebody was reached
     */
    record View(
            List<Urgency> urgencies,
            List<String> allowedOutcomes,
            List<ReportedFindings.OpenQuestion> open,
            List<StandingFinding> standing,
            List<RedFlagCalls.Try> tries,
            String toldText) {}

    <E extends Enum<E>> View show(TaskContext task, Class<E> outcomes) {
        return new View(
                List.of(Urgency.SAME_DAY, Urgency.URGENT, Urgency.SOON, Urgency.ROUTINE),
                offered.at(task, outcomes),
                task.key() == CareTask.CALL_PATIENT ? reported.open(referrals.get(task.referral())) : List.of(),
                findings.standing(task, Map.of(), LegVerdict.NOTHING),
                recordCall.tries(task),
                task.key() == CareTask.CALL_PATIENT ? told.of(task.referral()) : "");
    }

    /** What the tables say so far. */
    CallAdvice advise(TaskContext task, JsonNode draft) {
        LegVerdict verdict = legs.draft(task.referral(), draft);
        return new CallAdvice(verdict, findings.standing(task, DraftAnswers.asked(draft), verdict));
    }

    ProcessFacts complete(TaskContext task, RedFlagAnswers answers, ProcessVariable outcomeVariable) {
        Violations violations = new Violations();
        violations.required(answers.outcome(), "outcome");
        violations.refuseIfAny();
        CallOutcome outcome = CallOutcome.of(answers.outcome());
        boolean goesOn = outcome == CallOutcome.CONTINUE;
        Referral referral = referrals.get(task.referral());
        ZonedDateTime now = clock.instant().atZone(clinic.zone());
        offered.check(task, outcome, violations);
        checkTalk(task, referral, answers, outcome, violations);
        AssessLegs.Assessed assessed = checkLegs(task, referral, answers, outcome, violations);
        LegVerdict verdict = assessed.verdict();
        SeenTodayPlan.check(answers.today(), outcome, verdict.isLikely(), now, violations);
        List<StandingFinding> standing = goesOn ? findings.standing(task, answers.asked(), verdict) : List.of();
        NamedFindings.check(answers.override(), standing, violations);
        Urgency before = referral.triagedUrgency();
        new UrgencyAfterCall(before, answers.urgency(), otherRedFlags.waitBeside(task))
                .check(goesOn, standing, task.key() == CareTask.CALL_PATIENT || before.isRedFlag(), violations);
        checkHospital(assessed, outcome, violations);
        violations.refuseIfAny();
        return recordCall
                .record(task, answers, assessed, standing, now)
                .and(outcomeVariable, answers.outcome().name());
    }

    private void checkTalk(
            TaskContext task, Referral referral, RedFlagAnswers answers, CallOutcome outcome, Violations violations) {
        if (outcome == CallOutcome.NOT_REACHED) {
            violations.addIf(answers.spokeWith() != null, "spokeWith", TriageFault.NOBODY_SPOKEN_WITH);
            violations.addIf(answers.leg() != null, "leg", TriageFault.NOBODY_REACHED);
        } else {
            violations.required(answers.spokeWith(), "spokeWith");
            violations.required(answers.note(), "note");
        }
        violations.text(answers.note(), LONGEST_NOTE, "note");
        ToldOfDeath.ask(violations, answers.note(), "note");
        if (task.key() == CareTask.CALL_PATIENT) {
            reported.check(referral, answers.asked(), violations);
        } else {
            violations.addIf(answers.asked() != null, "asked", TriageFault.NOT_FIRST_CALL);
        }
    }

    private AssessLegs.Assessed checkLegs(
            TaskContext task, Referral referral, RedFlagAnswers answers, CallOutcome outcome, Violations violations) {
        return legs.check(
                referral.id(),
                answers.leg(),
                outcome.asksForLegs(),
                task.key() == CareTask.CALL_PATIENT
                        && referral.report().veins().swollenOrTenderLeg() == Veins.SwollenLeg.ONE,
                violations);
    }

    /** Who goes on has it named among the findings. */
    private static void checkHospital(AssessLegs.Assessed assessed, CallOutcome outcome, Violations violations) {
        String reason = assessed.answers().overrideReason();
        violations.addIf(
                (outcome.isToday() || outcome == CallOutcome.COMPLICATION)
                        && assessed.verdict().isForHospital()
                        && (reason == null || reason.isBlank()),
                "leg.overrideReason",
                TriageFault.NO_REASON);
    }
}
