package clinic.vein.vascular.course;

import clinic.vein.vascular.assessment.AssessmentDraft;
import clinic.vein.vascular.legs.Leg;
import clinic.vein.vascular.legs.Vein;
import clinic.vein.vascular.safety.Sclerosant;
import clinic.vein.vascular.safety.SclerosantForm;
import clinic.vein.vascular.safety.Treatment;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads what can be read of a session that is still being filled in. */
final class SessionDraft {

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
                        amount(node.path("concentrationPercent"), 100),
                        amount(node.path("volumeMl"), 1000))));
        return treatments;
    }

    static Integer nextSessionAfterDays(JsonNode draft) {
        JsonNode days = draft.path("nextSessionAfterDays");
        return days.canConvertToInt() ? days.intValue() : null;
    }

    /** Absurd amounts are left out: computing with a number of a million digits would take for ever. */
    private static BigDecimal amount(JsonNode node, int most) {
        if (!node.isNumber() || !(node.doubleValue() > 0 && node.doubleValue() <= most)) {
            return null;
        }
        return BigDecimal.valueOf(node.doubleValue());
    }
}
