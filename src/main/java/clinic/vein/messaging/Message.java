package clinic.vein.messaging;

import clinic.vein.kernel.Language;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message in the outbox.
 *
 * @param role the role that is told, only for staff; else null
 * @param channel by what the patient has: where they do not want that, or something came back from it, the outbox takes another
 * @param shortText what it says as a text message, without anything about health; null where it has no such form
 * @param language which the text is in
 * @param enclosed the letter that goes with it, or null
 */
public record Message(
        MessageId id,
        ReferralId referral,
        Audience recipient,
        @Nullable Role role,
        Channel channel,
        MessageTemplate template,
        MessageText text,
        @Nullable String shortText,
        Language language,
        Instant createdAt,
        @Nullable LetterId enclosed) {}
