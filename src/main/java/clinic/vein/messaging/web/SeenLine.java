package clinic.vein.messaging.web;

import clinic.vein.links.WriteOutLinks;
import clinic.vein.messaging.Audience;
import clinic.vein.messaging.Channel;
import clinic.vein.messaging.OutgoingMessages.Outgoing;
import clinic.vein.messaging.TextLength;
import clinic.vein.referral.Patient;
import org.jspecify.annotations.Nullable;

/**
 * A message as whoever gets it sees it, but for the secrets of its links.
 *
 * @param to null for a practice that was taken away since
 * @param where the address, mailbox or number that it goes to; null where there is none
 * @param subject null of a text message, which has none
 * @param segments of a text message as networks count it; null of all else
 * @param trouble why it was not sent by itself; null where nothing went wrong
 */
record SeenLine(
        Outgoing message,
        @Nullable String to,
        @Nullable String where,
        @Nullable String subject,
        String body,
        @Nullable Integer segments,
        @Nullable Trouble trouble) {

    static SeenLine of(Outgoing message, Patient patient) {
        String shortText = message.channel() == Channel.SMS ? message.shortText() : null;
        boolean toPatient = message.recipient() == Audience.PATIENT;
        return new SeenLine(
                message,
                toPatient ? patient.fullName() : patient.practice(),
                toPatient ? where(message.channel(), patient) : null,
                shortText == null ? message.text().subject() : null,
                WriteOutLinks.withoutSecrets(shortText == null ? message.text().body() : shortText),
                shortText == null
                        ? null
                        : TextLength.of(WriteOutLinks.asLongAsSent(shortText)).segments(),
                Trouble.of(message.failure()));
    }

    private static @Nullable String where(Channel channel, Patient patient) {
        return switch (channel) {
            case EMAIL -> patient.email();
            case SMS -> patient.phone();
            case LETTER -> patient.address();
            case NOTICE -> null;
        };
    }
}
