package clinic.vein.links;

import clinic.vein.referral.ReferralClosed;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A referral that has ended leaves no link behind. */
@Component
class RevokeLinks {

    private final PatientLinks links;
    private final Clock clock;

    RevokeLinks(PatientLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    @EventListener
    void on(ReferralClosed closed) {
        links.revokeAll(closed.id(), clock.instant());
    }
}
