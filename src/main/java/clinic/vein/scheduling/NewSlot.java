package clinic.vein.scheduling;

import clinic.vein.referral.timeline.Purpose;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time to be opened in a room.
 *
 * @param template the session that it is of; null for the hours in the configuration
 */
public record NewSlot(
        Purpose purpose,
        int room,
        Instant startsAt,
        Instant endsAt,
        @Nullable Long template) {

    public NewSlot(Purpose purpose, int room, Instant startsAt, Instant endsAt) {
        this(purpose, room, startsAt, endsAt, null);
    }
}
