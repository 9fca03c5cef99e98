package clinic.vein.vascular.course;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The patient's decision as it was recorded.
 *
 * @param leaflets each with its language and edition, such as {@code treatments/en/2026-11-29-3fa2b1c4}; none of consents
 *     taken before they were named
 */
public record ConsentRecord(
        Instant at,
        String by,
        Consent.Decision decision,
        List<ConsentRisk> risksExplained,
        List<String> leaflets,
        @Nullable Integer coolingOffDays,
        @Nullable String reason) {}
