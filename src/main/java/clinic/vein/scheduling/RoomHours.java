package clinic.vein.scheduling;

import clinic.vein.referral.timeline.Purpose;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;

/**
 * When a room is open for what.
 *
 * @param room the room's number
 * @param days of the week; none: those of the clinic
 * @param length how long one visit takes
 */
public record RoomHours(
        int room, String name, Purpose purpose, Set<DayOfWeek> days, LocalTime from, LocalTime to, Duration length) {

    public RoomHours {
        if (name == null || purpose == null || from == null || to == null || length == null) {
            throw new IllegalArgumentException("clinic.scheduling.hours needs name, purpose, from, to and length");
        }
        if (!from.isBefore(to) || length.isNegative() || length.toMinutes() < 5) {
            throw new IllegalArgumentException(
                    "clinic.scheduling.hours: from must be before to, and length at least 5 minutes");
        }
        days = days == null ? Set.of() : Set.copyOf(days);
    }
}
