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
        Language language,
        Instant createdAt,
        @Nullable LetterId enclosed) {}
