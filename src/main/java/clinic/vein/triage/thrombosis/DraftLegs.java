package clinic.vein.triage.thrombosis;

import clinic.vein.kernel.quantity.Measured;
import clinic.vein.kernel.quantity.Quantity;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** Reads what a half-filled form says of the legs; whatever is no answer yet is not answered. */
@Component
class DraftLegs {

    LegAnswers read(JsonNode draft) {
        JsonNode leg = draft.path("leg");
        JsonNode wells = leg.path("wells");
        JsonNode vein = leg.path("superficialVein");
        return new LegAnswers(
                concerns(leg.path("concerns")),
                new WellsAnswers(
                        yesOrNo(wells, "activeCancer"),
                        yesOrNo(wells, "paralysisOrPlaster"),
                        yesOrNo(wells, "bedriddenOrSurgery"),
                        yesOrNo(wells, "tenderDeepVeins"),
                        yesOrNo(wells, "wholeLegSwollen"),
                        yesOrNo(wells, "calfLarger"),
                        yesOrNo(wells, "pittingOedema"),
                        yesOrNo(wells, "collateralVeins"),
                        yesOrNo(wells, "previousDvt"),
                        yesOrNo(wells, "alternativeDiagnosis"),
                        yesOrNo(wells, "pregnantOrPostPartum"),
                        yesOrNo(wells, "embolismSymptoms"),
                        yesOrNo(wells, "armAffected")),
                new SuperficialVein(
                        number(vein.path("distanceCm"), Quantity.CLOT_DISTANCE),
                        number(vein.path("lengthCm"), Quantity.CLOT_LENGTH),
                        yesOrNo(vein, "aboveKnee")),
                null);
    }

    private static Set<LegAnswers.Concern> concerns(JsonNode names) {
        Set<String> ticked = StreamSupport.stream(names.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        return Arrays.stream(LegAnswers.Concern.values())
                .filter(each -> ticked.contains(each.name()))
                .collect(Collectors.toSet());
    }

    private static Boolean yesOrNo(JsonNode holder, String name) {
        return holder.path(name).isBoolean() ? (Boolean) holder.path(name).booleanValue() : null;
    }

    private static BigDecimal number(JsonNode node, Quantity quantity) {
        return quantity.draft(node).map(Measured::value).orElse(null);
    }
}
