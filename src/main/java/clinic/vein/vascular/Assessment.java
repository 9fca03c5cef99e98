package clinic.vein.vascular;

import java.time.Instant;
import java.util.List;

/**
 * An assessment as it was recorded.
 *
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
        Modality modality,
        Modality recommendedModality,
        Integer sessionsPlanned,
        String overrideReason,
        String referTo) {}
