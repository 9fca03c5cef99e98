package clinic.vein.vascular.followup;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.util.Optional;

/** The store of signatures under closing letters. */
public interface ClosingSignatures {

    /** @param remarks null where there are none */
    record Signed(String remarks, Actor by) {}

    void add(ReferralId id, String remarks, Actor by, Instant at);

    Optional<Signed> find(ReferralId id);
}
