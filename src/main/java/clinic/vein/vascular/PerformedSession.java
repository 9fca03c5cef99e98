package clinic.vein.vascular;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A session as it was recorded. */
public record PerformedSession(
        int number,
        Instant at,
        String by,
        BigDecimal weightKg,
        List<Treatment> treatments,
        int observedMinutes,
        List<Complication> complications,
        SessionRecord.Outcome outcome,
        String stopReason,
        boolean limitPassed,
        String overrideReason) {}
