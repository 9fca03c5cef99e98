package clinic.vein.fhir;

import clinic.vein.kernel.ReferralId;
import clinic.vein.messaging.LetterId;
import clinic.vein.messaging.LetterKind;
import java.time.Instant;

/** A letter that went to the practice, which whoever sent the request may read too. */
public record SentLetter(
        LetterId id, ReferralId referral, LetterKind kind, String title, Instant createdAt, byte[] pdf) {}
