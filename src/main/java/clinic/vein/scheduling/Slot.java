package clinic.vein.scheduling;

import clinic.vein.referral.timeline.Purpose;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in a room that a patient can be booked into.
 *
 * @param room the room's name
 * @param clinician the name of whoever sees the patient there; null where the session does not say
 */
public record Slot(
        SlotId id,
        Purpose purpose,
        String room,
        Instant startsAt,
        Instant endsAt,
        @Nullable String clinician) {}
