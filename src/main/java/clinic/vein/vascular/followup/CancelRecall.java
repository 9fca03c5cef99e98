package clinic.vein.vascular.followup;

import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violations;
import clinic.vein.kernel.Worded;
import clinic.vein.messaging.DropMessages;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.process.RecallProcess;
import clinic.vein.referral.Progress;
import clinic.vein.referral.timeline.FollowUpEntry.RecallCancelled;
import clinic.vein.referral.timeline.Term;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls a recall off, planned or already the nurse's: as the patient wishes, or because staff see no need for it. The
 * patient is not written to, and what waits to tell of the call is dropped.
 */
@Component
public class CancelRecall {

    private static final int LONGEST_TEXT = 2000;

    /** Whose wish it is. */
    public enum Wish implements Worded {
        PATIENT,
        CLINIC
    }

    private final Recalls recalls;
    private final RecallProcess process;
    private final DropMessages dropMessages;
    private final Progress progress;
    private final CurrentActor currentActor;
    private final Clock clock;

    CancelRecall(
            Recalls recalls,
            RecallProcess process,
            DropMessages dropMessages,
            Progress progress,
            CurrentActor currentActor,
            Clock clock) {
        this.recalls = recalls;
        this.process = process;
        this.dropMessages = dropMessages;
        this.progress = progress;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * @throws Refused when it is not said whose wish it is and why
     * @throws Overtaken when the call was made or called off meanwhile
     */
    @Transactional
    public void cancel(ReferralId id, UUID recallId, @Nullable Wish wish, @Nullable String reason) {
        Violations violations = new Violations();
        violations.required(wish, "wish");
        violations.reason(reason, LONGEST_TEXT, "reason");
        violations.refuseIfAny();
        Recall recall = recalls.find(recallId)
                .filter(each -> each.referral().equals(id))
                .orElseThrow(() -> new Refused("recall", FollowUpFault.NO_SUCH_RECALL));
        if (!recalls.cancel(
                recallId,
                new Recalls.Cancelled(
                        clock.instant(),
                        currentActor.get().id(),
                        String.valueOf(reason).strip(),
                        null))) {
            throw new Overtaken(FollowUpFault.RECALL_OVER);
        }
        process.cancel(id, recallId.toString());
        dropMessages.toPatient(id, MessageTemplate.RECALL);
        progress.note(id, new RecallCancelled(recall.months(), Term.of(Objects.requireNonNull(wish))));
    }
}
