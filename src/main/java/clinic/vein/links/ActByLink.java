package clinic.vein.links;

import clinic.vein.links.PatientLinks.Stored;
import clinic.vein.process.Turns;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Does what a link is for, once: the link is used up in the transaction that does it. */
@Component
public class ActByLink {

    private final PatientLinks links;
    private final Turns turns;
    private final Clock clock;

    ActByLink(PatientLinks links, Turns turns, Clock clock) {
        this.links = links;
        this.turns = turns;
        this.clock = clock;
    }

    /**
     * @param visit of the page that was sent
     * @param content of it; the same again is a double click, which does nothing twice
     * @param action what the link is for
     * @param otherwise where the same page was sent before with something else: nothing is thrown away in silence
     * @return what was done now or before; empty where the link, or the page, cannot be used any more
     */
    @Transactional
    public Optional<PatientLink> act(
            String token, String visit, String content, Consumer<PatientLink> action, Consumer<PatientLink> otherwise) {
        Instant now = clock.instant();
        LinkToken sent = LinkToken.typed(visit);
        Optional<Stored> found =
                links.find(LinkToken.typed(token).sha256()).filter(each -> each.isVisitedBy(sent, now));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        // Before the link: whoever closes the referral revokes its links in that turn.
        turns.takeEvenIfClosed(found.get().link().referral());
        Stored stored = links.hold(found.get().link().id()).orElseThrow();
        // With the secret of the page, so that nobody finds out by guessing what was sent.
        String hash = Sha256.of(sent.text() + " " + content);
        if (hash.equals(stored.sentSha256())) {
            return Optional.of(stored.link());
        }
        if (!stored.stands(now)) {
            return Optional.empty();
        }
        (stored.usedAt() == null ? action : otherwise).accept(stored.link());
        links.used(stored.link().id(), now, hash);
        return Optional.of(stored.link());
    }

    /** The link of a page that was shown to the patient not long ago, and stands, used or not. */
    public Optional<PatientLink> standing(String token, String visit) {
        Instant now = clock.instant();
        return links.find(LinkToken.typed(token).sha256())
                .filter(stored -> stored.stands(now) && stored.isVisitedBy(LinkToken.typed(visit), now))
                .map(Stored::link);
    }

    /** The link of a page that was sent and could not be done: to show it again. */
    public Optional<PatientLink> visited(String token, String visit) {
        Instant now = clock.instant();
        return links.find(LinkToken.typed(token).sha256())
                .filter(stored -> stored.isUsable(now) && stored.isVisitedBy(LinkToken.typed(visit), now))
                .map(Stored::link);
    }
}
