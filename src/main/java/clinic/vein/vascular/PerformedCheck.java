package clinic.vein.vascular;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A safety check as it was recorded.
 *
 * @param product null where it was undecided
 * @param form null where the course said it
 * @param overrideReason why the session went ahead in spite of a relative contraindication; null where it did not have to
 * @param reason why it was postponed or stopped; null where it went ahead
 */
public record PerformedCheck(
        Instant at,
        String by,
        SafetyCheck.Outcome outcome,
        BigDecimal weightKg,
        Sclerosant product,
        SclerosantForm form,
        List<Contraindication> contraindications,
        String overrideReason,
        String reason) {}
