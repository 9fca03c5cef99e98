package clinic.vein.vascular.followup;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The store of signatures under closing letters. */
public interface ClosingSignatures {

    /** @param remarks null where there are none */
    record Signed(@Nullable String remarks, Actor by) {}

    void add(ReferralId id, @Nullable String remarks, Actor by, Instant at);

    Optional<Signed> find(ReferralId id);
}
