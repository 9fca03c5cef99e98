package clinic.vein.messaging;

import clinic.vein.kernel.ReferralId;
import java.time.Instant;

/**
 * A letter as it was signed.
 *
 * @param signedBy an account, or the clinic by its name where its rules wrote the letter
 */
public record Letter(
        LetterId id,
        ReferralId referral,
        LetterKind kind,
        String title,
        Printed printed,
        Instant createdAt,
        String signedBy) {}
