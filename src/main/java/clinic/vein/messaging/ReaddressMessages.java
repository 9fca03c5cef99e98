package clinic.vein.messaging;

import clinic.vein.referral.Patient;
import clinic.vein.referral.PatientCorrected;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends what waits where the patient can be reached since the correction. */
@Component
class ReaddressMessages {

    private final PendingMessages pending;

    ReaddressMessages(PendingMessages pending) {
        this.pending = pending;
    }

    @EventListener
    void on(PatientCorrected corrected) {
        Patient now = corrected.now();
        boolean newMailbox = !Objects.equals(corrected.was().email(), now.email());
        boolean newNumber = !Objects.equals(corrected.was().phone(), now.phone());
        if (newMailbox || newNumber) {
            pending.readdress(corrected.id(), newMailbox, newNumber);
        }
    }
}
