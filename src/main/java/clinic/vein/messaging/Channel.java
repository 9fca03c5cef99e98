package clinic.vein.messaging;

import clinic.vein.kernel.Worded;
import clinic.vein.referral.Patient;

/** How a message travels. A notice is shown to staff where they work. */
public enum Channel implements Worded {
    EMAIL,
    LETTER,
    SMS,
    NOTICE;

    /** A letter cannot go by text message. */
    static Channel to(Patient patient, boolean withLetter) {
        if (patient.email() != null && !patient.email().isBlank()) {
            return EMAIL;
        }
        return !withLetter && patient.hasTelephone() ? SMS : LETTER;
    }
}
