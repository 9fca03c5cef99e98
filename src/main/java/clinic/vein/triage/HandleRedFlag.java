package clinic.vein.triage;

import clinic.vein.process.HumanTask;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.TaskContext;
import clinic.vein.process.Urgency;
import clinic.vein.process.Violations;
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

    /** @param urgency a new urgency, if the call changed it */
    record Submission(Outcome outcome, RedFlagCall.SpokeWith spokeWith, Urgency urgency, String note) {}

    private final RedFlagCall call;

    HandleRedFlag(RedFlagCall call) {
        this.call = call;
    }

    @Override
    public String key() {
        return "HandleRedFlag";
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
    public ProcessFacts complete(TaskContext task, Submission submission) {
        Violations violations = new Violations();
        violations.required(submission.outcome(), "outcome");
        RedFlagCall.check(
                violations,
                submission.spokeWith(),
                submission.urgency(),
                submission.outcome() == Outcome.CONTINUE,
                submission.note());
        violations.refuseIfAny();
        return call.record(task, submission.outcome().name(), submission.urgency(), submission.note())
                .and(ProcessVariable.RED_FLAG_OUTCOME, submission.outcome().name());
    }
}
