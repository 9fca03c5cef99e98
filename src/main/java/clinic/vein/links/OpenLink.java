package clinic.vein.links;

import clinic.vein.audit.AuditAction;
import clinic.vein.audit.AuditEntry;
import clinic.vein.audit.AuditEvents;
import clinic.vein.audit.RecordsRead;
import clinic.vein.audit.Why;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.BirthDate;
import clinic.vein.referral.Endings;
import clinic.vein.referral.Referrals;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a link for whoever knows the patient's date of birth. Whatever is wrong, the answer is the same; after some wrong
 * dates the link is dead.
 */
@Component
public class OpenLink {

    private static final int MOST_WRONG_BIRTH_DATES = 5;

    /** Long enough to read the page, look for the medicines, answer the door and write what has changed. */
    private static final Duration VISIT = Duration.ofHours(2);

    private final PatientLinks links;
    private final Referrals referrals;
    private final Endings endings;
    private final RecordsRead recordsRead;
    private final AuditEvents audit;
    private final CurrentActor currentActor;
    private final Clock clock;

    OpenLink(
            PatientLinks links,
            Referrals referrals,
            Endings endings,
            RecordsRead recordsRead,
            AuditEvents audit,
            CurrentActor currentActor,
            Clock clock) {
        this.links = links;
        this.referrals = referrals;
        this.endings = endings;
        this.recordsRead = recordsRead;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** @param visit by which the page that is shown now can be sent, for two hours */
    public record Opened(PatientLink link, LinkToken visit) {}

    /**
     * A link that is in no message, opened for a patient who is known already.
     *
     * @param token for the address
     */
    public record AtHand(PatientLink link, LinkToken token, LinkToken visit) {}

    /** It ends with the page that is shown now. */
    @Transactional
    public AtHand atHand(ReferralId id, LinkPurpose purpose, UUID subject) {
        Instant now = clock.instant();
        PatientLink link = new PatientLink(UUID.randomUUID(), id, purpose, subject, now.plus(VISIT));
        LinkToken token = LinkToken.random();
        LinkToken visit = LinkToken.random();
        links.add(List.of(link), now);
        links.giveToken(link.id(), token.sha256(), null);
        links.visited(link.id(), now, visit.sha256(), link.until());
        return new AtHand(link, token, visit);
    }

    @Transactional
    public Optional<Opened> open(String token, Optional<BirthDate> typed) {
        Instant now = clock.instant();
        if (typed.isEmpty()) {
            // Nobody guesses with what is no date.
            return Optional.empty();
        }
        // One after another, so that whoever guesses at many at once has no more than the wrong ones that are allowed.
        return links.find(LinkToken.typed(token).sha256())
                .flatMap(found -> links.hold(found.link().id()))
                .filter(stored -> stored.isUsable(now))
                .map(PatientLinks.Stored::link)
                .flatMap(link -> isPatients(link, typed.get()) ? opened(link, now) : wrong(link, now));
    }

    private boolean isPatients(PatientLink link, BirthDate typed) {
        return referrals.get(link.referral()).report().patient().dateOfBirth().fits(typed);
    }

    private Optional<Opened> opened(PatientLink link, Instant now) {
        if (endings.death(link.referral()).isPresent()) {
            return Optional.empty();
        }
        LinkToken visit = LinkToken.random();
        links.visited(link.id(), now, visit.sha256(), now.plus(VISIT));
        recordsRead.read(
                AuditAction.STATUS_READ,
                link.referral(),
                Why.OWN_REFERRAL,
                link.purpose().name());
        return Optional.of(new Opened(link, visit));
    }

    private Optional<Opened> wrong(PatientLink link, Instant now) {
        links.wrongBirthDate(link.id(), MOST_WRONG_BIRTH_DATES, now);
        audit.add(
                currentActor.get(),
                AuditEntry.refused(
                        AuditAction.STATUS_READ, link.referral(), link.purpose().name()));
        return Optional.empty();
    }
}
