package clinic.vein.scheduling;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.timeline.Purpose;
import clinic.vein.referral.timeline.Visit;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A patient's place in a slot.
 *
 * @param sessionNumber which session of the course, or null for an assessment
 * @param confirmedAt when the patient said so by a link; null where the patient did not
 */
public record Booking(
        UUID id,
        ReferralId referral,
        Slot slot,
        Integer sessionNumber,
        BookingState state,
        Instant bookedAt,
        @Nullable Instant confirmedAt) {

    public Purpose purpose() {
        return slot.purpose();
    }

    Visit visit() {
        return sessionNumber == null ? Visit.of(purpose()) : Visit.session(sessionNumber);
    }
}
