package clinic.vein.triage;

import clinic.vein.kernel.Urgency;
import clinic.vein.kernel.Violations;
import clinic.vein.process.CareTask;
import clinic.vein.process.HumanTask;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.TaskContext;
import clinic.vein.triage.thrombosis.LegAnswers;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The nurse calls a patient whose report raised a red flag, before anything else happens. */
@Component
class CallPatient implements HumanTask<CallPatient.Submission> {

    enum Outcome {
        EMERGENCY,
        CONTINUE
    }

    /**
     * @param urgency how soon to go on, for a patient who is safe to continue
     * @param leg what was found of the legs, unless the patient is sent to emergency care at once
     */
    record Submission(Outcome outcome, RedFlagCall.SpokeWith spokeWith, Urgency urgency, String note, LegAnswers leg) {}

    private final RedFlagCall call;

    CallPatient(RedFlagCall call) {
        this.call = call;
    }

    @Override
    public CareTask key() {
        return CareTask.CALL_PATIENT;
    }

    @Override
    public Class<Submission> submission() {
        return Submission.class;
    }

    @Override
    public Object show(TaskContext task) {
        return Map.of("urgencies", List.of(Urgency.SAME_DAY, Urgency.URGENT, Urgency.SOON, Urgency.ROUTINE));
    }

    @Override
    public Object advise(TaskContext task, JsonNode draft) {
        return call.advise(task, draft);
    }

    @Override
    public ProcessFacts complete(TaskContext task, Submission submission) {
        boolean goesOn = submission.outcome() == Outcome.CONTINUE;
        Violations violations = new Violations();
        violations.required(submission.outcome(), "outcome");
        if (goesOn) {
            violations.required(submission.urgency(), "urgency");
        }
        RedFlagCall.check(violations, submission.spokeWith(), submission.urgency(), goesOn, submission.note());
        Runnable keepLegs = call.checkLegs(task, submission.leg(), submission.outcome(), true, violations);
        violations.refuseIfAny();
        keepLegs.run();
        return call.record(task, submission.outcome(), submission.urgency(), submission.note())
                .and(ProcessVariable.CALL_OUTCOME, submission.outcome().name());
    }
}
