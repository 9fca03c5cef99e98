package clinic.vein.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The store of times that somebody closed. */
public interface Closures {

    /**
     * One that stands.
     *
     * @param room its name; null for all of them
     * @param clinician the name; null for everybody
     */
    record Line(
            long id,
            Instant fromAt,
            Instant untilAt,
            @Nullable String room,
            @Nullable String clinician,
            String reason,
            String madeBy) {}

    /** Whether the same stands already, as after one press of a button too many; nobody else adds one until the transaction ends. */
    boolean isThere(ClosedTime time);

    ClosureId add(ClosedTime time, String by, Instant at);

    /** @return whether it stood until now */
    boolean lift(ClosureId id, String by, Instant at);

    /** The slots of bookings to come that cannot be kept: the time was closed, or whoever would see the patient is away. */
    Set<SlotId> ofBookingsToCome(Instant now);

    /** Those that are not over, the next first. */
    List<Line> notOver(Instant now);
}
