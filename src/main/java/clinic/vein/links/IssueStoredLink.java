package clinic.vein.links;

import clinic.vein.kernel.Language;
import clinic.vein.kernel.PublicAddress;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.Referrals;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class IssueStoredLink implements IssueLink {

    private final PatientLinks links;
    private final Referrals referrals;
    private final PublicAddress address;
    private final Clock clock;

    IssueStoredLink(PatientLinks links, Referrals referrals, PublicAddress address, Clock clock) {
        this.links = links;
        this.referrals = referrals;
        this.address = address;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public String issue(ReferralId id, LinkPurpose purpose, UUID subject, Instant until) {
        PatientLink link = new PatientLink(UUID.randomUUID(), id, purpose, subject, until);
        links.add(link, clock.instant());
        Language language = referrals.get(id).report().patient().reads();
        return address.page(PlacesOfLinks.PATH + PlacesOfLinks.of(link), language);
    }
}
