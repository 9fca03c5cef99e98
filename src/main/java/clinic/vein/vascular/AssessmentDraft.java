package clinic.vein.vascular;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what can be read of an assessment that is still being filled in, and leaves out the rest. */
final class AssessmentDraft {

    private AssessmentDraft() {}

    static List<LegAssessment> legs(JsonNode draft) {
        List<LegAssessment> legs = new ArrayList<>();
        draft.path("legs")
                .forEach(leg -> code(Leg.class, leg.path("leg")).ifPresent(side -> {
                    List<Segment> segments = new ArrayList<>();
                    leg.path("segments")
                            .forEach(segment -> code(Vein.class, segment.path("vein"))
                                    .ifPresent(vein -> segments.add(new Segment(vein, refluxMs(segment), null))));
                    legs.add(new LegAssessment(side, null, null, segments));
                }));
        return legs;
    }

    static List<Contraindication> contraindications(JsonNode draft) {
        List<Contraindication> found = new ArrayList<>();
        draft.path("contraindications")
                .forEach(node -> code(Contraindication.class, node).ifPresent(found::add));
        return found;
    }

    private static Integer refluxMs(JsonNode segment) {
        JsonNode reflux = segment.path("refluxMs");
        return reflux.isNumber() ? reflux.asInt() : null;
    }

    static <E extends Enum<E>> Optional<E> code(Class<E> codes, JsonNode node) {
        for (E code : codes.getEnumConstants()) {
            if (code.name().equals(node.asText())) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }
}
