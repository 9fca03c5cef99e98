package clinic.vein.vascular.assessment;

import clinic.vein.referral.timeline.AssessmentDecision;
import clinic.vein.vascular.legs.LegFinding;
import clinic.vein.vascular.safety.Contraindication;
import clinic.vein.vascular.safety.Modality;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as it was recorded.
 *
 * @param overridden whether the plan passes over what the tables said
 * @param recommendedModality what the table recommended then, or null
 */
public record Assessment(
        Instant at,
        String by,
        Integer rlsSeverity,
        List<LegFinding> legs,
        List<Contraindication> contraindications,
        String unsuitableReason,
        AssessmentDecision decision,
        @Nullable Modality modality,
        @Nullable Modality recommendedModality,
        Integer sessionsPlanned,
        boolean overridden,
        String overrideReason,
        String referTo) {}
