package clinic.vein.vascular.followup;

import clinic.vein.vascular.legs.LegFinding;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The result of treatment as it was recorded. */
public record OutcomeRecord(
        Instant at,
        String by,
        Integer rlsSeverity,
        Integer nightsPerWeek,
        @Nullable Integer irlsTotal,
        List<LegFinding> legs,
        OutcomeReview.Decision decision,
        @Nullable Integer sessionsPlanned) {}
