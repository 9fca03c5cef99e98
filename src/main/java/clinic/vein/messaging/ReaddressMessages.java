package clinic.vein.messaging;

import clinic.vein.referral.Patient;
import clinic.vein.referral.PatientCorrected;
import java.time.Clock;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends what waits where the patient can be reached since the correction. */
@Component
class ReaddressMessages {

    private final PendingMessages pending;
    private final Clock clock;

    ReaddressMessages(PendingMessages pending, Clock clock) {
        this.pending = pending;
        this.clock = clock;
    }

    @EventListener
    void on(PatientCorrected corrected) {
        Patient now = corrected.now();
        boolean newMailbox = !Objects.equals(corrected.was().email(), now.email());
        boolean newNumber = !Objects.equals(corrected.was().phone(), now.phone());
        if (newMailbox || newNumber) {
            pending.readdress(
                    corrected.id(), newMailbox, newNumber, clock.instant().plus(Relay.TAKEN_FOR));
        }
    }
}
