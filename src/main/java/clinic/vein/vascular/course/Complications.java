package clinic.vein.vascular.course;

import clinic.vein.kernel.ReferralId;
import clinic.vein.vascular.safety.Complication;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The store of complications. */
public interface Complications {

    /** @param action null until somebody has handled it */
    record Seen(
            Complication kind,
            Instant at,
            ComplicationHandling.@Nullable Action action,
            @Nullable Boolean resolved) {}

    /** Writes what was seen outside a session. */
    void see(ReferralId id, List<Complication> kinds, String by, Instant at);

    /** Writes how the last one of this kind was handled, or that there was one and how. */
    void handle(ReferralId id, ComplicationHandling handling, String by, Instant at);

    List<Seen> of(ReferralId id);
}
