package clinic.vein.scheduling;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Reads which times to come are not said to offer what their patients are known to need, and of which nobody has said that it is
 * there all the same: a room or a session is not what it was, the need was said later, or the time was given by who knew of
 * none.
 */
public interface UnmetNeeds {

    /** The bookings, and the sessions that are planned ahead. */
    Set<UUID> toCome(Instant now);

    /**
     * Somebody sees to all that is known to be needed now.
     *
     * @return false where there is no such booking to come
     */
    boolean arranged(UUID booking, Instant now);
}
