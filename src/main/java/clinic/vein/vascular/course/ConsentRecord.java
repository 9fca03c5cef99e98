package clinic.vein.vascular.course;

import java.time.Instant;
import java.util.List;

/** The patient's decision as it was recorded. */
public record ConsentRecord(
        Instant at,
        String by,
        Consent.Decision decision,
        List<ConsentRisk> risksExplained,
        Integer coolingOffDays,
        String reason) {}
