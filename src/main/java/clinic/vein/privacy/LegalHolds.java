package clinic.vein.privacy;

import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.util.List;

/** The store of legal holds. */
public interface LegalHolds {

    void place(ReferralId id, String reason, String by, Instant at);

    /** @return false when there was none to lift */
    boolean lift(ReferralId id, String reason, String by, Instant at);

    /** Newest first. */
    List<LegalHold> of(ReferralId id);
}
