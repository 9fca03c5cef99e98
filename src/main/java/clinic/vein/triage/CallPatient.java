package clinic.vein.triage;

import clinic.vein.kernel.Urgency;
import clinic.vein.process.CareTask;
import clinic.vein.process.HumanTask;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.TaskContext;
import clinic.vein.triage.thrombosis.LegAnswers;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The nurse calls a patient whose report raised a red flag, before anything else happens. */
@Component
class CallPatient implements HumanTask<CallPatient.Submission> {

    enum Outcome {
        EMERGENCY,
        SEEN_TODAY,
        SCAN_TODAY,
        EXAMINE_TODAY,
        NOT_REACHED,
        CONTINUE
    }

    /**
     * @param urgency how soon to go on, for a patient who is safe to continue
     * @param leg what was found of the legs, unless the patient is sent to emergency care or examined today
     */
    record Submission(
            Outcome outcome,
            RedFlagCall.@Nullable SpokeWith spokeWith,
            @Nullable Urgency urgency,
            @Nullable String note,
            @Nullable LegAnswers leg,
            @Nullable Map<String, String> asked,
            @Nullable SeenTodayPlan today,
            @Nullable NamedFindings override)
            implements RedFlagAnswers {}

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
        return call.show(task, Outcome.class);
    }

    @Override
    public Object advise(TaskContext task, JsonNode draft) {
        return call.advise(task, draft);
    }

    @Override
    public ProcessFacts complete(TaskContext task, Submission submission) {
        return call.complete(task, submission, ProcessVariable.CALL_OUTCOME);
    }
}
