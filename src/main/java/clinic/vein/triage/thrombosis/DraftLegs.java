package clinic.vein.triage.thrombosis;

import clinic.vein.kernel.quantity.Measured;
import clinic.vein.kernel.quantity.Quantity;
import clinic.vein.referral.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
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
                        sign(wells, "activeCancer"),
                        sign(wells, "paralysisOrPlaster"),
                        sign(wells, "bedriddenOrSurgery"),
                        sign(wells, "tenderDeepVeins"),
                        sign(wells, "wholeLegSwollen"),
                        sign(wells, "calfLarger"),
                        sign(wells, "pittingOedema"),
                        sign(wells, "collateralVeins"),
                        sign(wells, "previousDvt"),
                        sign(wells, "alternativeDiagnosis"),
                        sign(wells, "pregnantOrPostPartum"),
                        sign(wells, "embolismSymptoms"),
                        sign(wells, "armAffected")),
                new SuperficialVein(
                        number(vein.path("distanceCm"), Quantity.CLOT_DISTANCE),
                        number(vein.path("lengthCm"), Quantity.CLOT_LENGTH),
                        yesOrNo(vein, "aboveKnee")),
                number(leg.path("dDimer"), Quantity.D_DIMER),
                answer(leg, "anticoagulated"),
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

    private static @Nullable Sign sign(JsonNode holder, String name) {
        JsonNode answer = holder.path(name);
        return answer.isBoolean() || isOneOf(Sign.values(), answer) ? Sign.read(answer) : null;
    }

    private static Answer answer(JsonNode holder, String name) {
        JsonNode answer = holder.path(name);
        if (answer.isBoolean()) {
            return Answer.of(answer.booleanValue());
        }
        return isOneOf(Answer.values(), answer) ? Answer.valueOf(answer.asText()) : Answer.NOT_ASKED;
    }

    private static boolean isOneOf(Enum<?>[] answers, JsonNode answer) {
        return Arrays.stream(answers).anyMatch(each -> each.name().equals(answer.asText()));
    }

    private static @Nullable Boolean yesOrNo(JsonNode holder, String name) {
        return holder.path(name).isBoolean() ? (Boolean) holder.path(name).booleanValue() : null;
    }

    private static @Nullable BigDecimal number(JsonNode node, Quantity quantity) {
        return quantity.draft(node).map(Measured::value).orElse(null);
    }
}
