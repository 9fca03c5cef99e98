package clinic.vein.vascular.course;

import clinic.vein.vascular.safety.Complication;
import clinic.vein.vascular.safety.Treatment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session as it was recorded.
 *
 * @param nextAfterDays the distance to the next session that the specialist set; null where the clinic's table says it
 */
public record PerformedSession(
        int number,
        Instant at,
        String by,
        BigDecimal weightKg,
        List<Treatment> treatments,
        int observedMinutes,
        List<Complication> complications,
        SessionRecord.Outcome outcome,
        @Nullable String stopReason,
        @Nullable Integer nextAfterDays,
        boolean limitPassed,
        boolean contraindicationPassed,
        boolean intervalPassed,
        @Nullable String overrideReason) {}
