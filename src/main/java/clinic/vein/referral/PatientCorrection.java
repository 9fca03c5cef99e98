package clinic.vein.referral;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One field that was corrected.
 *
 * @param was null where there was nothing
 * @param now null where there is nothing any more
 */
public record PatientCorrection(
        Instant at,
        String actor,
        String role,
        String reason,
        PatientField field,
        @Nullable String was,
        @Nullable String now) {}
