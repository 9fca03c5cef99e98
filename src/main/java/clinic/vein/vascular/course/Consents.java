package clinic.vein.vascular.course;

import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.util.Optional;

/** The store of consents. */
public interface Consents {

    void add(ReferralId id, Consent consent, String by, Instant at);

    Optional<ConsentRecord> latest(ReferralId id);
}
