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
 * @param likely how it probably goes out
 * @param trouble why it was not sent by itself; null where nothing went wrong
 */
record OutgoingLine(
        MessageId id,
        ReferralId referral,
        String reference,
        String to,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        MessageText text,
        @Nullable LetterId enclosed,
        Instant writtenAt,
        Means likely,
        @Nullable String trouble) {

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
                trouble(message.failure()));
    }

    private static Means likely(Channel channel, Patient patient) {
        return switch (channel) {
            case SMS -> Means.TEXT_MESSAGE;
            case EMAIL -> patient.phone() == null ? Means.POST : Means.TELEPHONE;
            default -> Means.POST;
        };
    }

    private static @Nullable String trouble(String failure) {
        if (failure == null) {
            return null;
        }
        return switch (failure) {
            case "WRITTEN_BEFORE_MAIL" ->
                "Written before this application sent mail by itself: look whether it still holds.";
            case "NO_ADDRESS", "UNUSABLE_ADDRESS" -> "The e-mail address cannot be used. Ask for the right one.";
            case "NO_INTERNATIONAL_MAIL" ->
                "Our mail server cannot reach an address with such letters before the @. Ask for another, or tell them another way.";
            case "NO_ANSWER" -> "The mail server did not take it, however often it was tried.";
            default -> "The mail server or this application could not send it (" + failure + ").";
        };
    }
}
