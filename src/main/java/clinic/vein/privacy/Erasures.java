package clinic.vein.privacy;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Erases records, and keeps the certificates. */
public interface Erasures {

    /** @param overrideReason null where the period is over */
    record Order(
            ErasureId id,
            ReferralId referral,
            Instant at,
            Actor by,
            Ground ground,
            String rule,
            boolean periodOver,
            @Nullable OverrideReason overrideReason) {}

    /** Erases all that the clinic's tables hold, within the caller's transaction. */
    void erase(Order order);

    Optional<Certificate> find(ErasureId id);

    Optional<Certificate> of(ReferralId id);

    Optional<Certificate> find(String reference);

    /** Newest first. */
    List<Certificate> list(int limit, int offset);
}
