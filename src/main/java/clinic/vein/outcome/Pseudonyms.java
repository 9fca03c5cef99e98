package clinic.vein.outcome;

import clinic.vein.kernel.PseudonymKey;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Seal;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Turns the patient keys of files into pseudonyms: the first 128 bits of HMAC-SHA-256, the same for the same key. */
@Component
public class Pseudonyms {

    private static final String CHECK = "vein-clinic-referral pseudonym key check";

    private final PseudonymKey key;
    private final PastOutcomes pastOutcomes;

    Pseudonyms(PseudonymKey key, PastOutcomes pastOutcomes) {
        this.key = key;
        this.pastOutcomes = pastOutcomes;
    }

    /** @throws Refused when there is no key, or another one than at the first import */
    public void check() {
        if (key.bytes().isEmpty()) {
            throw new Refused("", OutcomeFault.NO_PSEUDONYM_KEY);
        }
        if (!pastOutcomes.isKeyCheck(of(CHECK))) {
            throw new Refused("", OutcomeFault.OTHER_PSEUDONYM_KEY);
        }
    }

    public UUID of(String patientKey) {
        ByteBuffer hash = ByteBuffer.wrap(new Seal(key.bytes().orElseThrow()).bytes(patientKey));
        return new UUID(hash.getLong(), hash.getLong());
    }
}
