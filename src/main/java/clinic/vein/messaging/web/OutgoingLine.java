package clinic.vein.messaging.web;

import clinic.vein.kernel.ReferralId;
import clinic.vein.messaging.Audience;
import clinic.vein.messaging.Channel;
import clinic.vein.messaging.LetterId;
import clinic.vein.messaging.Means;
import clinic.vein.messaging.MessageId;
import clinic.vein.messaging.MessageText;
import clinic.vein.messaging.PendingMessage;
import clinic.vein.referral.Patient;
import clinic.vein.referral.Referral;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as reception sees it.
 *
 * @param to null for a practice that was taken away since
 * @param likely how it probably goes out
 * @param trouble why it was not sent by itself; null where nothing went wrong
 * @param failure the same as a code, for whoever looks after the mail server
 */
record OutgoingLine(
        MessageId id,
        ReferralId referral,
        String reference,
        @Nullable String to,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        MessageText text,
        @Nullable LetterId enclosed,
        Instant writtenAt,
        Means likely,
        @Nullable Trouble trouble,
        @Nullable String failure) {

    static OutgoingLine of(PendingMessage message, Referral referral) {
        Patient patient = referral.report().patient();
        boolean toPatient = message.recipient() == Audience.PATIENT;
        return new OutgoingLine(
                message.id(),
                message.referral(),
                referral.reference().value(),
                toPatient ? patient.fullName() : patient.practice(),
                toPatient ? patient.phone() : null,
                toPatient ? patient.email() : null,
                toPatient ? patient.address() : null,
                message.text(),
                message.enclosed(),
                message.createdAt(),
                likely(message.channel(), patient),
                Trouble.of(message.failure()),
                message.failure());
    }

    private static Means likely(Channel channel, Patient patient) {
        return switch (channel) {
            case SMS -> Means.TEXT_MESSAGE;
            case EMAIL -> patient.phone() == null ? Means.POST : Means.TELEPHONE;
            default -> Means.POST;
        };
    }
}
