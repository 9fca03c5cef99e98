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

/** The nurse deals with a red flag that was reported while the referral was already under way. */
@Component
class HandleRedFlag implements HumanTask<HandleRedFlag.Submission> {

    enum Outcome {
        EMERGENCY,
        CONTINUE,
        COMPLICATION
    }

    /**
     * @param urgency a new urgency, if the call changed it
     * @param leg what was found of the legs, unless the patient is sent to emergency care at once
     */
    record Submission(Outcome outcome, RedFlagCall.SpokeWith spokeWith, Urgency urgency, String note, LegAnswers leg) {}

    private final RedFlagCall call;

    HandleRedFlag(RedFlagCall call) {
        this.call = call;
    }

    @Override
    public CareTask key() {
        return CareTask.HANDLE_RED_FLAG;
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
        Violations violations = new Violations();
        violations.required(submission.outcome(), "outcome");
        RedFlagCall.check(
                violations,
                submission.spokeWith(),
                submission.urgency(),
                submission.outcome() == Outcome.CONTINUE,
                submission.note());
        Runnable keepLegs = call.checkLegs(task, submission.leg(), submission.outcome(), false, violations);
        violations.refuseIfAny();
        keepLegs.run();
        return call.record(task, submission.outcome(), submission.urgency(), submission.note())
                .and(ProcessVariable.RED_FLAG_OUTCOME, submission.outcome().name());
    }
}
