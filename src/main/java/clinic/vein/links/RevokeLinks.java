package clinic.vein.links;

import clinic.vein.referral.EndingUndone;
import clinic.vein.referral.PatientCorrected;
import clinic.vein.referral.ReferralClosed;
import java.time.Clock;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A referral that has ended leaves no link behind; one that had not ended has them again. A mailbox that was not the
 * patient's keeps none that opens.
 */
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
        links.close(closed.id(), clock.instant());
    }

    @EventListener
    void on(EndingUndone undone) {
        if (undone.ending().before().isOpen()) {
            links.openAgain(undone.ending().referral());
        }
    }

    @EventListener
    void on(PatientCorrected corrected) {
        if (!Objects.equals(corrected.was().email(), corrected.now().email())) {
            links.forgetTokens(corrected.id());
        } else if (!Objects.equals(corrected.was().phone(), corrected.now().phone())) {
            links.forgetTextedTokens(corrected.id());
        }
    }
}
