package clinic.vein.vascular.followup;

import clinic.vein.referral.Ending;
import clinic.vein.referral.EndingUndone;
import clinic.vein.referral.Progress;
import clinic.vein.referral.ReferralEnded;
import clinic.vein.referral.timeline.FollowUpEntry.RecallCancelled;
import clinic.vein.referral.timeline.Term;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Nobody is called after a death, or about a referral that was never theirs; once undone, the calls are planned again. */
@Component
class EndRecalls {

    private final Recalls recalls;
    private final Progress progress;

    EndRecalls(Recalls recalls, Progress progress) {
        this.recalls = recalls;
        this.progress = progress;
    }

    @EventListener
    @Order(1)
    void on(ReferralEnded ended) {
        Ending ending = ended.ending();
        Term why = Term.of(ending.kind());
        recalls.openOf(ending.referral()).forEach(recall -> {
            recalls.cancel(
                    recall.id(), new Recalls.Cancelled(ending.recordedAt(), ending.recordedBy(), null, ending.id()));
            progress.note(recall.referral(), new RecallCancelled(recall.months(), why));
        });
    }

    @EventListener
    void on(EndingUndone undone) {
        recalls.planAgain(undone.ending().id());
    }
}
