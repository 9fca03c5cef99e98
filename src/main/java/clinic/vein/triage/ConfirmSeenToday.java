package clinic.vein.triage;

import clinic.vein.kernel.FieldFault;
import clinic.vein.kernel.Urgency;
import clinic.vein.kernel.Violations;
import clinic.vein.kernel.quantity.Quantity;
import clinic.vein.kernel.quantity.Typed;
import clinic.vein.process.CareTask;
import clinic.vein.process.HumanTask;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.TaskContext;
import clinic.vein.referral.Referrals;
import clinic.vein.triage.thrombosis.AfterTests.Scan;
import clinic.vein.triage.thrombosis.LegAnswers;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The nurse makes sure that a patient who was to be seen today has been, and enters what was found. */
@Component
class ConfirmSeenToday implements HumanTask<ConfirmSeenToday.Submission> {

    private static final int LONGEST_TEXT = 2000;

    enum Outcome {
        EMERGENCY,
        CONTINUE,
        /** Then the patient is called again. */
        NOT_SEEN
    }

    enum Done {
        EXAMINED,
        SCANNED,
        D_DIMER_TAKEN
    }

    /**
     * @param done what was done for the patient today
     * @param scan what it showed, where there was one
     * @param dDimer in µg/L FEU, where one was taken
     * @param leg the Wells score anew, after an examination
     * @param urgency how soon to go on; needed where the urgency until now is that of a red flag
     * @param found what was found, in words
     */
    record Submission(
            Outcome outcome,
            Set<Done> done,
            @Nullable Scan scan,
            @Typed(Quantity.D_DIMER) @Nullable BigDecimal dDimer,
            @Nullable LegAnswers leg,
            @Nullable Urgency urgency,
            String found,
            @Nullable NamedFindings override) {

        Submission {
            done = done == null ? Set.of() : Set.copyOf(done);
        }
    }

    /** @param arranged who sees the patient, where, by when */
    record View(List<Urgency> urgencies, RedFlagCalls.@Nullable Arranged arranged, List<StandingFinding> standing) {}

    private final SeenTodayFindings findings;
    private final RedFlagCalls calls;
    private final Referrals referrals;
    private final OtherRedFlags otherRedFlags;
    private final RecordSeenToday recordSeenToday;

    ConfirmSeenToday(
            SeenTodayFindings findings,
            RedFlagCalls calls,
            Referrals referrals,
            OtherRedFlags otherRedFlags,
            RecordSeenToday recordSeenToday) {
        this.findings = findings;
        this.calls = calls;
        this.referrals = referrals;
        this.otherRedFlags = otherRedFlags;
        this.recordSeenToday = recordSeenToday;
    }

    @Override
    public CareTask key() {
        return CareTask.CONFIRM_SEEN_TODAY;
    }

    @Override
    public Class<Submission> submission() {
        return Submission.class;
    }

    @Override
    public Object show(TaskContext task) {
        return new View(
                List.of(Urgency.SAME_DAY, Urgency.URGENT, Urgency.SOON, Urgency.ROUTINE),
                calls.arranged(task.referral()).orElse(null),
                findings.before(task));
    }

    @Override
    public Object advise(TaskContext task, JsonNode draft) {
        return findings.advise(task, draft);
    }

    @Override
    public ProcessFacts complete(TaskContext task, Submission submission) {
        Violations violations = new Violations();
        violations.required(submission.outcome(), "outcome");
        violations.refuseIfAny();
        boolean goesOn = submission.outcome() == Outcome.CONTINUE;
        checkDone(submission, goesOn, violations);
        SeenTodayFindings.Assessed assessed = findings.check(task, submission, violations);
        List<StandingFinding> named = goesOn ? assessed.toName() : List.of();
        NamedFindings.check(submission.override(), named, violations);
        Urgency before = referrals.get(task.referral()).triagedUrgency();
        new UrgencyAfterCall(before, submission.urgency(), otherRedFlags.waitBeside(task))
                .check(goesOn, assessed.standing(), before.isRedFlag(), violations);
        violations.refuseIfAny();
        return recordSeenToday
                .record(task, submission, assessed, named)
                .and(ProcessVariable.SEEN_OUTCOME, submission.outcome().name());
    }

    private static void checkDone(Submission submission, boolean goesOn, Violations violations) {
        Set<Done> done = submission.done();
        if (goesOn) {
            violations.addIf(done.isEmpty(), "done", FieldFault.CHOOSE_ONE);
            violations.reason(submission.found(), LONGEST_TEXT, "found");
        } else {
            violations.required(submission.found(), "found");
            violations.text(submission.found(), LONGEST_TEXT, "found");
        }
        violations.addIf(
                submission.outcome() == Outcome.NOT_SEEN && !done.isEmpty(), "done", TriageFault.DONE_FOR_NOBODY);
        violations.addIf(
                done.contains(Done.SCANNED) != (submission.scan() != null),
                "scan",
                done.contains(Done.SCANNED) ? TriageFault.NO_SCAN : TriageFault.SCAN_NOT_DONE);
        violations.addIf(
                done.contains(Done.D_DIMER_TAKEN) != (submission.dDimer() != null),
                "dDimer",
                done.contains(Done.D_DIMER_TAKEN) ? TriageFault.NO_D_DIMER : TriageFault.D_DIMER_NOT_TAKEN);
        Quantity.D_DIMER.check(violations, submission.dDimer(), "dDimer");
    }
}
