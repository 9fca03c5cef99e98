package clinic.vein.messaging;

import clinic.vein.kernel.ReferralId;
import java.time.Instant;

/** A letter as it was signed. */
public record Letter(
        LetterId id,
        ReferralId referral,
        LetterKind kind,
        String title,
        byte[] pdf,
        Instant createdAt,
        String signedBy) {}
