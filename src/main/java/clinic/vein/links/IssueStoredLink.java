package clinic.vein.links;

import clinic.vein.kernel.Language;
import clinic.vein.kernel.PublicAddress;
import clinic.vein.kernel.ReferralId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class IssueStoredLink implements IssueLink {

    private final PatientLinks links;
    private final PublicAddress address;
    private final Clock clock;

    IssueStoredLink(PatientLinks links, PublicAddress address, Clock clock) {
        this.links = links;
        this.address = address;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public String issue(ReferralId id, LinkPurpose purpose, UUID subject, Instant until, Language language) {
        return Objects.requireNonNull(
                issueEach(id, Set.of(purpose), subject, until, language).get(purpose));
    }

    /** By one statement. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<LinkPurpose, String> issueEach(
            ReferralId id, Set<LinkPurpose> purposes, UUID subject, Instant until, Language language) {
        List<PatientLink> issued = purposes.stream()
                .map(purpose -> new PatientLink(UUID.randomUUID(), id, purpose, subject, until))
                .toList();
        if (!issued.isEmpty()) {
            links.add(issued, clock.instant());
        }
        return issued.stream()
                .collect(Collectors.toMap(
                        PatientLink::purpose,
                        link -> address.page(PatientLink.PATH + PlacesOfLinks.of(link), language)));
    }
}
