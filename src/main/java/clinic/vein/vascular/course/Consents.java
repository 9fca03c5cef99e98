package clinic.vein.vascular.course;

import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The store of consents. */
public interface Consents {

    /** @param leaflets that were given, each with its language and edition */
    void add(ReferralId id, Consent consent, List<String> leaflets, String by, Instant at);

    Optional<ConsentRecord> latest(ReferralId id);

    /** The latest that was there at the instant. */
    Optional<ConsentRecord> latest(ReferralId id, Instant until);
}
