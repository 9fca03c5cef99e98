package clinic.vein.review;

import clinic.vein.kernel.ReferralId;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.messaging.Messages;
import clinic.vein.referral.Progress;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.timeline.ReviewEntry.Approved;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A referral is accepted, with or without blood tests beside the wait. */
@Component
class ApproveReferral {

    private final Progress progress;
    private final Messages messages;

    ApproveReferral(Progress progress, Messages messages) {
        this.progress = progress;
        this.messages = messages;
    }

    void approve(ReferralId id, boolean tests) {
        MessageTemplate template = tests ? MessageTemplate.APPROVED_WITH_TESTS : MessageTemplate.DECISION_APPROVED;
        progress.move(id, ReferralState.APPROVED, new Approved(false));
        messages.toPatient(id, template, Map.of());
        messages.toPractice(id, template, Map.of());
    }
}
