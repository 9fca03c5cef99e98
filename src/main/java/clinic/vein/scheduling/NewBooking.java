package clinic.vein.scheduling;

import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A slot that is to be a patient's.
 *
 * @param session its number in the course; null for an assessment
 * @param acceptedSooner than with reasonable notice
 * @param needsArranged what the patient needs is there although the calendar does not say so
 * @param arrangedFor what that was said of; where it is not said, nothing
 */
public record NewBooking(
        ReferralId referral,
        Slot slot,
        @Nullable Integer session,
        ToldBy toldBy,
        boolean acceptedSooner,
        boolean needsArranged,
        Set<SlotNeed> arrangedFor,
        String bookedBy,
        Instant at) {}
