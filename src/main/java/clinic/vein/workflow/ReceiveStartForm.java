package clinic.vein.workflow;

import clinic.vein.kernel.Refused;
import clinic.vein.process.ProcessVariable;
import clinic.vein.process.ReferralStartForm;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/**
 * Where a pathway begins. Our use case starts it as the system, after writing the referral. A signed-in person starts it
 * by the start form, whose document becomes the referral here; any other start by a person is refused.
 */
final class ReceiveStartForm implements ExecutionListener {

    private final ReferralStartForm form;
    private final IdentityService identity;

    ReceiveStartForm(ReferralStartForm form, IdentityService identity) {
        this.form = form;
        this.identity = identity;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (identity.getCurrentAuthentication() == null) {
            return;
        }
        if (!execution.getVariableNames().equals(Set.of(CompletionBySubmission.SUBMISSION))
                || !(execution.getVariable(CompletionBySubmission.SUBMISSION) instanceof String document)) {
            throw Refusals.wrap(new Refused(CompletionBySubmission.SUBMISSION, WorkflowFault.NO_START_FORM));
        }
        execution.removeVariable(CompletionBySubmission.SUBMISSION);
        try {
            ReferralStartForm.Registered registered = form.register(document);
            execution.setProcessBusinessKey(registered.id().toString());
            execution.setVariable(
                    ProcessVariable.REFERRAL_ID.variableName(), registered.id().toString());
            execution.setVariable(ProcessVariable.REFERENCE.variableName(), registered.reference());
        } catch (Refused refused) {
            throw Refusals.wrap(refused);
        }
    }
}
