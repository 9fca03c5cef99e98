package clinic.vein.documents;

import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Violations;
import clinic.vein.process.Turns;
import clinic.vein.referral.CareTeam;
import clinic.vein.referral.Progress;
import clinic.vein.referral.Referrals;
import clinic.vein.referral.timeline.DocumentEntry.DocumentRemoved;
import clinic.vein.referral.timeline.Term;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a document off a referral, closed or not: nobody sees it any more, and its file goes after a while. That it was
 * there, who took it off and why, stays.
 */
@Component
public class RemoveDocument {

    private final Documents documents;
    private final Referrals referrals;
    private final Progress progress;
    private final CareTeam careTeam;
    private final Turns turns;
    private final CurrentActor currentActor;
    private final Clock clock;

    RemoveDocument(
            Documents documents,
            Referrals referrals,
            Progress progress,
            CareTeam careTeam,
            Turns turns,
            CurrentActor currentActor,
            Clock clock) {
        this.documents = documents;
        this.referrals = referrals;
        this.progress = progress;
        this.careTeam = careTeam;
        this.turns = turns;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * @param reason refused where it is null
     * @throws NoSuchDocument where it is not on this referral
     * @throws Overtaken where somebody else has removed it
     */
    @Transactional
    public void remove(ReferralId referral, DocumentId id, @Nullable RemovalReason reason) {
        referrals.get(referral);
        careTeam.required(referral);
        turns.takeEvenIfClosed(referral);
        AttachedDocument document = documents
                .find(id)
                .filter(each -> each.referral().equals(referral))
                .orElseThrow(NoSuchDocument::new);
        Violations violations = new Violations();
        violations.required(reason, "reason");
        violations.refuseIfAny();
        if (reason == null
                || !documents.remove(
                        id, reason, clock.instant(), currentActor.get().id())) {
            throw new Overtaken(
                    DocumentFault.REMOVED_ALREADY, document.removedBy().orElse(""));
        }
        progress.note(referral, new DocumentRemoved(Term.of(document.kind()), Term.of(reason)));
    }
}
