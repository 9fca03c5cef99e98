package clinic.vein.vascular.course;

import clinic.vein.kernel.quantity.Measured;
import clinic.vein.kernel.quantity.Quantity;
import clinic.vein.vascular.assessment.AssessmentDraft;
import clinic.vein.vascular.legs.Leg;
import clinic.vein.vascular.legs.Vein;
import clinic.vein.vascular.safety.FoamRatio;
import clinic.vein.vascular.safety.Sclerosant;
import clinic.vein.vascular.safety.SclerosantForm;
import clinic.vein.vascular.safety.Treatment;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what can be read of a session that is still being filled in. */
final class SessionDraft {

    private static final BigDecimal MOST = new BigDecimal(1000);

    private SessionDraft() {}

    static List<Treatment> treatments(JsonNode draft) {
        List<Treatment> treatments = new ArrayList<>();
        draft.path("treatments")
                .forEach(node -> treatments.add(new Treatment(
                        AssessmentDraft.code(Leg.class, node.path("leg")).orElse(null),
                        AssessmentDraft.code(Vein.class, node.path("vein")).orElse(null),
                        AssessmentDraft.code(Sclerosant.class, node.path("product"))
                                .orElse(null),
                        AssessmentDraft.code(SclerosantForm.class, node.path("form"))
                                .orElse(null),
                        AssessmentDraft.code(FoamRatio.class, node.path("foamRatio"))
                                .orElse(null),
                        amount(node.path("concentrationPercent"), Quantity.SCLEROSANT_CONCENTRATION),
                        amount(node.path("volumeMl"), Quantity.SCLEROSANT_VOLUME))));
        return treatments;
    }

    static @Nullable Integer nextSessionAfterDays(JsonNode draft) {
        return Quantity.DAYS_TO_NEXT_SESSION
                .draft(draft.path("nextSessionAfterDays"))
                .map(Measured::value)
                .filter(days ->
                        days.stripTrailingZeros().scale() <= 0 && days.abs().compareTo(MOST) <= 0)
                .map(BigDecimal::intValueExact)
                .orElse(null);
    }

    /** Absurd amounts are left out: computing with a number of a million digits would take for ever. */
    private static @Nullable BigDecimal amount(JsonNode node, Quantity quantity) {
        return quantity.draft(node)
                .map(Measured::value)
                .filter(value -> value.signum() > 0 && value.compareTo(MOST) <= 0)
                .orElse(null);
    }
}
