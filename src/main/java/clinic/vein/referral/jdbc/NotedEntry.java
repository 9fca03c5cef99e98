package clinic.vein.referral.jdbc;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.TimelineStep;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a timeline as it was noted: by whom and when, whenever it is written.
 *
 * @param entry as JSON
 */
record NotedEntry(
        ReferralId referral,
        String kind,
        Instant at,
        Actor actor,
        String entry,
        @Nullable TimelineStep step) {}
