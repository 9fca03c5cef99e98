package clinic.vein.messaging;

import clinic.vein.kernel.Language;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import clinic.vein.referral.timeline.MessageEntry.MessageDropped;
import clinic.vein.referral.timeline.MessageEntry.MessageFailed;
import clinic.vein.referral.timeline.MessageEntry.MessageHeld;
import clinic.vein.referral.timeline.MessageEntry.MessageSent;
import clinic.vein.referral.timeline.Term;
import clinic.vein.referral.timeline.TimelineEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that has not reached anybody yet.
 *
 * @param role the role that is told, only for staff; else null
 * @param template its code, such as {@code closing}; an older release may have had others
 * @param language which the text is in
 * @param enclosed the letter that goes with it, or null
 * @param shortText what it says as a text message; null where it has no such form
 * @param attempts how often the relay has tried
 * @param failed whether the relay has given up, and reception sends it
 * @param failure why it could not be sent by itself, as a code; null while nothing went wrong
 */
public record PendingMessage(
        MessageId id,
        ReferralId referral,
        Audience recipient,
        @Nullable Role role,
        Channel channel,
        String template,
        MessageText text,
        @Nullable String shortText,
        Language language,
        Instant createdAt,
        @Nullable LetterId enclosed,
        int attempts,
        boolean failed,
        String failure) {

    public boolean isForOutside() {
        return recipient != Audience.STAFF;
    }

    TimelineEntry sent() {
        return new MessageSent(MessageTemplate.term(template), Term.of(recipient));
    }

    TimelineEntry givenUp() {
        return new MessageFailed(MessageTemplate.term(template), Term.of(recipient));
    }

    TimelineEntry withheld() {
        return new MessageHeld(MessageTemplate.term(template), Term.of(recipient));
    }

    TimelineEntry dropped() {
        return new MessageDropped(MessageTemplate.term(template), Term.of(recipient));
    }
}
