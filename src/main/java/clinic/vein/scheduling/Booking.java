package clinic.vein.scheduling;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.timeline.Purpose;
import clinic.vein.referral.timeline.Visit;
import java.time.Instant;
import java.util.UUID;

/**
 * A patient's place in a slot.
 *
 * @param sessionNumber which session of the course, or null for an assessment
 */
public record Booking(
        UUID id, ReferralId referral, Slot slot, Integer sessionNumber, BookingState state, Instant bookedAt) {

    public Purpose purpose() {
        return slot.purpose();
    }

    Visit visit() {
        return sessionNumber == null ? Visit.of(purpose()) : Visit.session(sessionNumber);
    }
}
