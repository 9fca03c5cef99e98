package clinic.vein.privacy;

import java.time.Instant;

/** @param liftedAt null while it holds, as are the two after it */
public record LegalHold(
        Instant placedAt, String placedBy, String reason, Instant liftedAt, String liftedBy, String liftReason) {}
