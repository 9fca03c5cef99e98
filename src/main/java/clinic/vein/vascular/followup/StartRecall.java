package clinic.vein.vascular.followup;

import clinic.vein.messaging.MessageTemplate;
import clinic.vein.messaging.Messages;
import clinic.vein.process.RecallProcess;
import clinic.vein.referral.Referrals;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts one recall: tells the patient that the clinic will call, and gives the nurse the task. */
@Component
class StartRecall {

    private final Recalls recalls;
    private final RecallProcess process;
    private final Referrals referrals;
    private final Messages messages;
    private final Clock clock;

    StartRecall(Recalls recalls, RecallProcess process, Referrals referrals, Messages messages, Clock clock) {
        this.recalls = recalls;
        this.process = process;
        this.referrals = referrals;
        this.messages = messages;
        this.clock = clock;
    }

    /** @return whether it was started here; not when another instance of the application has it */
    @Transactional
    public boolean start(UUID id) {
        return recalls.take(id)
                .map(recall -> {
                    String reference = referrals
                            .find(recall.referral())
                            .orElseThrow()
                            .reference()
                            .value();
                    recalls.start(id, clock.instant());
                    messages.toPatient(recall.referral(), MessageTemplate.RECALL, Map.of());
                    process.start(recall.referral(), id.toString(), reference);
                    return true;
                })
                .orElse(false);
    }

    /** @return whether it was done here */
    @Transactional
    public boolean remind(UUID id, Instant before, int most) {
        if (!recalls.remind(id, before, most, clock.instant())) {
            return false;
        }
        messages.toPatient(recalls.find(id).orElseThrow().referral(), MessageTemplate.RECALL, Map.of());
        return true;
    }
}
