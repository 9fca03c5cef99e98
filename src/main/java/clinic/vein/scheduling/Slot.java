package clinic.vein.scheduling;

import clinic.vein.referral.timeline.Purpose;
import java.time.Instant;

/**
 * A time in a room that a patient can be booked into.
 *
 * @param room the room's name
 */
public record Slot(SlotId id, Purpose purpose, String room, Instant startsAt, Instant endsAt) {}
