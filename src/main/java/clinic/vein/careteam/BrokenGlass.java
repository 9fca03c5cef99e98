package clinic.vein.careteam;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.util.UUID;

/**
 * A record opened by somebody outside of the care team, for that person and until that instant.
 *
 * @param reason in that person's own words
 */
public record BrokenGlass(UUID id, ReferralId referral, Actor by, String reason, Instant openedAt, Instant openUntil) {}
