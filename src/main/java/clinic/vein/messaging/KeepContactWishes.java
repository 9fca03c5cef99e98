package clinic.vein.messaging;

import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.process.Turns;
import clinic.vein.referral.Progress;
import clinic.vein.referral.timeline.NoteEntry.ContactWished;
import clinic.vein.referral.timeline.Term;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down how a patient wants to be written to. It holds at once, for what waits as well: where neither mail nor text is
 * left, it goes as a letter.
 */
@Component
public class KeepContactWishes {

    private final ContactConsents consents;
    private final Turns turns;
    private final Progress progress;
    private final CurrentActor currentActor;
    private final Clock clock;

    KeepContactWishes(
            ContactConsents consents, Turns turns, Progress progress, CurrentActor currentActor, Clock clock) {
        this.consents = consents;
        this.turns = turns;
        this.progress = progress;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** What was said last; of a way that was not asked about, nothing. */
    @Transactional(readOnly = true)
    public Set<ContactWish> of(ReferralId id) {
        return consents.of(id).stream()
                .map(ContactWish::of)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ContactWish.class)));
    }

    /** @param wishes said again, nothing changes */
    @Transactional
    public void keep(ReferralId id, Collection<ContactWish> wishes) {
        turns.takeEvenIfClosed(id);
        Set<ContactWish> before = of(id);
        boolean changed = false;
        for (ContactWish wish : wishes) {
            if (wish != null && !before.contains(wish)) {
                consents.put(
                        id,
                        new ContactConsent(
                                wish.channel(),
                                wish.given(),
                                clock.instant(),
                                currentActor.get().id()));
                progress.note(id, new ContactWished(Term.of(wish)));
                changed = true;
            }
        }
        if (changed) {
            consents.reroute(id, clock.instant());
        }
    }
}
