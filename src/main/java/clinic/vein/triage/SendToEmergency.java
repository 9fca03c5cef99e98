package clinic.vein.triage;

import clinic.vein.messaging.MessageTemplate;
import clinic.vein.messaging.Messages;
import clinic.vein.process.ProcessFacts;
import clinic.vein.process.ProcessStep;
import clinic.vein.process.StepContext;
import clinic.vein.referral.Progress;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.timeline.ClosingEntry.SentToEmergency;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Closes a referral whose patient was sent to emergency care; patient and practice are told. */
@Component
class SendToEmergency implements ProcessStep {

    private final Progress progress;
    private final Messages messages;

    SendToEmergency(Progress progress, Messages messages) {
        this.progress = progress;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "recordEmergency";
    }

    @Override
    public ProcessFacts run(StepContext step) {
        progress.move(step.referral(), ReferralState.SENT_TO_EMERGENCY, new SentToEmergency());
        messages.toPatient(step.referral(), MessageTemplate.SENT_TO_EMERGENCY, Map.of());
        messages.toPractice(step.referral(), MessageTemplate.SENT_TO_EMERGENCY, Map.of());
        return ProcessFacts.NONE;
    }
}
