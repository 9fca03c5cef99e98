package clinic.vein.vascular.course;

import clinic.vein.vascular.safety.Contraindication;
import clinic.vein.vascular.safety.Sclerosant;
import clinic.vein.vascular.safety.SclerosantForm;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A safety check as it was recorded.
 *
 * @param weightTyped the weight as it was typed; null where nothing but its number was
 * @param product null where it was undecided
 * @param form null where the course said it
 * @param overridden whether the session went ahead in spite of a contraindication
 * @param overrideReason why; somebody may give a reason although nothing asked for it
 * @param reason why it was postponed or stopped; null where it went ahead
 * @param facts what the patient said of each risk; empty where it was not asked yet
 */
public record PerformedCheck(
        Instant at,
        String by,
        SafetyCheck.Outcome outcome,
        @Nullable BigDecimal weightKg,
        @Nullable String weightTyped,
        @Nullable Sclerosant product,
        @Nullable SclerosantForm form,
        List<Contraindication> contraindications,
        boolean overridden,
        @Nullable String overrideReason,
        @Nullable String reason,
        List<FactToday> facts) {}
