package clinic.vein.messaging;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.Reference;
import clinic.vein.referral.timeline.MessageEntry.MessageCameBack;
import clinic.vein.referral.timeline.Term;
import java.time.Instant;

/**
 * A message that went out, by mail, post or text.
 *
 * @param template its code, such as {@code closing}
 */
public record SentMessage(
        MessageId id,
        ReferralId referral,
        Reference reference,
        Audience recipient,
        String template,
        String subject,
        Means means,
        Instant sentAt) {

    MessageCameBack cameBack() {
        return new MessageCameBack(MessageTemplate.term(template), Term.of(recipient));
    }
}
