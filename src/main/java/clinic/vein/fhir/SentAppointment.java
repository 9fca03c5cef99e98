package clinic.vein.fhir;

import clinic.vein.kernel.ReferralId;
import clinic.vein.scheduling.BookingState;
import java.time.Instant;
import java.util.UUID;

/**
 * A time that the patient of a request was given.
 *
 * @param patient by name
 */
public record SentAppointment(
        UUID id,
        ReferralId referral,
        String patient,
        BookingState state,
        Instant startsAt,
        Instant endsAt,
        Instant bookedAt) {}
