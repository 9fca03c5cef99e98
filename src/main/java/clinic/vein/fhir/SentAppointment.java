package clinic.vein.fhir;

import clinic.vein.kernel.ReferralId;
import clinic.vein.scheduling.BookingState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time that the patient of a request was given.
 *
 * @param bookedBy the sender itself, the patient by a link, or the clinic
 * @param patient by name, unless it is another one by now than was sent
 */
public record SentAppointment(
        UUID id,
        ReferralId referral,
        @Nullable String patient,
        BookingState state,
        Instant startsAt,
        Instant endsAt,
        Instant bookedAt,
        BookedBy bookedBy) {

    /** Who did it, as far as a sender is told. */
    public enum BookedBy {
        SENDER,
        PATIENT,
        CLINIC
    }
}
