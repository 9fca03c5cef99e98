package clinic.vein.scheduling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time at which the clinic sees nobody.
 *
 * @param room its number; null for all of them
 * @param clinician who is not there; null for everybody
 * @param reason in the clinic's words, and about no patient
 */
public record ClosedTime(
        Instant from,
        Instant until,
        @Nullable Integer room,
        @Nullable Integer clinician,
        String reason) {}
