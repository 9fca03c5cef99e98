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
 * @param by who looks, and sees what is held for them; null for nobody
 * @param now what is held by others until later is not free, nor what begins now or has begun: whoever has it could neither
 *     move it nor cancel it
 */
public record SlotSearch(
        Purpose purpose,
        Instant from,
        @Nullable String room,
        SlotNeeds needs,
        Set<LocalDate> closed,
        ZoneId zone,
        int limit,
        @Nullable String by,
        Instant now) {

    public SlotSearch(
            Purpose purpose, Instant from, @Nullable String room, Set<LocalDate> closed, ZoneId zone, int limit) {
        this(purpose, from, room, SlotNeeds.NONE, closed, zone, limit, null, from);
    }
}
