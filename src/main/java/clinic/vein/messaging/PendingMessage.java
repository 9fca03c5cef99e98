package clinic.vein.messaging;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import java.time.Instant;

/**
 * A message that has not reached anybody yet.
 *
 * @param role the role that is told, only for staff; else null
 * @param template its code, such as {@code closing}; an older release may have had others
 * @param enclosed the letter that goes with it, or null
 * @param attempts how often the relay has tried
 * @param failed whether the relay has given up, and reception sends it
 * @param failure why it could not be sent by itself, as a code; null while nothing went wrong
 */
public record PendingMessage(
        MessageId id,
        ReferralId referral,
        Audience recipient,
        Role role,
        Channel channel,
        String template,
        MessageText text,
        Instant createdAt,
        LetterId enclosed,
        int attempts,
        boolean failed,
        String failure) {

    public boolean isForOutside() {
        return recipient != Audience.STAFF;
    }

    /** What the timeline says of it: the same wherever it is named there. */
    String onTimeline() {
        return template + " " + recipient;
    }
}
