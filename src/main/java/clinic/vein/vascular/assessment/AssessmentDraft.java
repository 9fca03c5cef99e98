package clinic.vein.vascular.assessment;

import clinic.vein.kernel.CodeNames;
import clinic.vein.kernel.quantity.Measured;
import clinic.vein.kernel.quantity.Quantity;
import clinic.vein.vascular.legs.CeapBasis;
import clinic.vein.vascular.legs.CompressionConcern;
import clinic.vein.vascular.legs.Leg;
import clinic.vein.vascular.legs.LegAssessment;
import clinic.vein.vascular.legs.Segment;
import clinic.vein.vascular.legs.Vcss;
import clinic.vein.vascular.legs.Vein;
import clinic.vein.vascular.legs.VeinSite;
import clinic.vein.vascular.safety.Contraindication;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what can be read of an assessment that is still being filled in, and leaves out the rest. */
public final class AssessmentDraft {

    private AssessmentDraft() {}

    public static List<LegAssessment> legs(JsonNode draft) {
        List<LegAssessment> legs = new ArrayList<>();
        draft.path("legs")
                .forEach(leg -> code(Leg.class, leg.path("leg")).ifPresent(side -> {
                    List<Segment> segments = new ArrayList<>();
                    leg.path("segments")
                            .forEach(segment -> code(Vein.class, segment.path("vein"))
                                    .ifPresent(vein -> segments.add(new Segment(
                                            vein,
                                            whole(segment.path("refluxMs"), Quantity.REFLUX_TIME),
                                            number(segment.path("diameterMm"), Quantity.VEIN_DIAMETER)))));
                    legs.add(new LegAssessment(
                            side,
                            leg.path("ceap").asText(),
                            basis(leg.path("ceapBasis")),
                            vcss(leg.path("vcss")),
                            segments,
                            number(leg.path("abpi"), Quantity.ANKLE_BRACHIAL_INDEX),
                            codes(CompressionConcern.class, leg.path("compressionConcerns"))));
                }));
        return legs;
    }

    static TreatmentLimits.Judged judged(JsonNode draft) {
        return new TreatmentLimits.Judged(
                draft.path("endothermalUnsuitable").asBoolean(),
                draft.path("foamUnsuitable").asBoolean(),
                draft.path("surgeryUnsuitable").asBoolean(),
                draft.path("unsuitableReason").asText());
    }

    /** An item outside of 0 to 3 counts as not rated. */
    static Vcss vcss(JsonNode node) {
        return new Vcss(
                item(node, "pain"),
                item(node, "varicoseVeins"),
                item(node, "oedema"),
                item(node, "pigmentation"),
                item(node, "inflammation"),
                item(node, "induration"),
                item(node, "activeUlcers"),
                item(node, "ulcerDuration"),
                item(node, "ulcerSize"),
                item(node, "compression"));
    }

    public static @Nullable Integer whole(JsonNode node, Quantity quantity) {
        BigDecimal value = number(node, quantity);
        return value == null || value.stripTrailingZeros().scale() > 0 ? null : value.intValueExact();
    }

    private static @Nullable Integer item(JsonNode node, String name) {
        JsonNode item = node.path(name);
        return item.isIntegralNumber() && item.canConvertToInt() && item.intValue() >= 0 && item.intValue() <= 3
                ? item.intValue()
                : null;
    }

    /** Absurd numbers are left out: computing with a million digits would take for ever. */
    private static @Nullable BigDecimal number(JsonNode node, Quantity quantity) {
        return quantity.draft(node)
                .map(Measured::value)
                .filter(value -> value.signum() >= 0 && value.compareTo(quantity.most()) <= 0)
                .orElse(null);
    }

    private static CeapBasis basis(JsonNode node) {
        return new CeapBasis(
                codes(CeapBasis.Etiology.class, node.path("etiology")),
                codes(VeinSite.class, node.path("anatomy")),
                code(CeapBasis.Pathophysiology.class, node.path("pathophysiology"))
                        .orElse(null));
    }

    private static <E extends Enum<E>> List<E> codes(Class<E> type, JsonNode list) {
        List<E> found = new ArrayList<>();
        list.forEach(node -> code(type, node).ifPresent(found::add));
        return found;
    }

    public static List<Contraindication> contraindications(JsonNode draft) {
        return codes(Contraindication.class, draft.path("contraindications"));
    }

    public static <E extends Enum<E>> Optional<E> code(Class<E> codes, JsonNode node) {
        return CodeNames.find(codes, node.asText());
    }
}
