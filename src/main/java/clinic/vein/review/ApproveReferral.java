package clinic.vein.review;

import clinic.vein.kernel.ReferralId;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.messaging.Messages;
import clinic.vein.process.CareTask;
import clinic.vein.process.OpenTasks;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessVariable;
import clinic.vein.referral.Progress;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.timeline.ReviewEntry.Approved;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A referral is accepted, with or without blood tests beside the wait. */
@Component
class ApproveReferral {

    private final OpenTasks openTasks;
    private final Progress progress;
    private final Messages messages;

    ApproveReferral(OpenTasks openTasks, Progress progress, Messages messages) {
        this.openTasks = openTasks;
        this.progress = progress;
        this.messages = messages;
    }

    /** Tests that are chased already are chased once, however often they are asked for. */
    ProcessFacts approve(ReferralId id, boolean tests, ProcessFacts facts) {
        MessageTemplate template = tests ? MessageTemplate.APPROVED_WITH_TESTS : MessageTemplate.DECISION_APPROVED;
        progress.move(id, ReferralState.APPROVED, new Approved(false));
        messages.toPatient(id, template, Map.of());
        messages.toPractice(id, template, Map.of());
        return facts.and(
                ProcessVariable.TESTS_ASKED,
                tests && openTasks.find(id, CareTask.CHASE_TESTS).isEmpty());
    }
}
