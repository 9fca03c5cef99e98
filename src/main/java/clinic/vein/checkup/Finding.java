package clinic.vein.checkup;

import clinic.vein.kernel.FindingId;
import clinic.vein.process.ProcessTrouble;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong that the checkup found.
 *
 * @param reference of the referral; null where there is none
 * @param closedBy who repaired it; null while it is open, and where it vanished by itself
 */
public record Finding(
        FindingId id,
        ProcessTrouble trouble,
        String reference,
        Instant firstSeen,
        State state,
        @Nullable Instant closedAt,
        String closedBy) {

    public enum State {
        OPEN,
        REPAIRED,
        VANISHED
    }
}
