package clinic.vein.fhir;

import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.NoSuchReferral;
import clinic.vein.kernel.ReferralId;
import clinic.vein.process.Turns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a sender changes, it changes in turn with everybody else, and of what it saw last. */
@Component
class RequestsInTurn {

    private final SentRequests sentRequests;
    private final ShowRequests show;
    private final Turns turns;
    private final CurrentActor currentActor;

    RequestsInTurn(SentRequests sentRequests, ShowRequests show, Turns turns, CurrentActor currentActor) {
        this.sentRequests = sentRequests;
        this.show = show;
        this.turns = turns;
        this.currentActor = currentActor;
    }

    /**
     * Takes the turn, until the transaction ends.
     *
     * @param version that the sender saw; null where any will do
     * @return as it is once the turn has come: whoever had it before may have changed it
     * @throws NoSuchReferral when the caller has sent none of that id
     * @throws StaleRequest when it is not the version that is there
     */
    ShownRequest take(ReferralId id, @Nullable Integer version) {
        turns.takeEvenIfClosed(sent(id).referral());
        ShownRequest shown = show.shown(sent(id));
        if (version != null && version != shown.version()) {
            throw new StaleRequest();
        }
        return shown;
    }

    private SentRequest sent(ReferralId id) {
        return sentRequests.find(currentActor.get().id(), id).orElseThrow(NoSuchReferral::new);
    }
}
