package clinic.vein.scheduling;

import clinic.vein.referral.timeline.Purpose;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which free slots are wanted.
 *
 * @param from the earliest start
 * @param room its name; null for any
 * @param closed days, in the zone, on which the clinic is not open; slots may have been opened there before that was known
 */
public record SlotSearch(
        Purpose purpose, Instant from, @Nullable String room, Set<LocalDate> closed, ZoneId zone, int limit) {}
