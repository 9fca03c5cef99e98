package clinic.vein.vascular.assessment;

import clinic.vein.vascular.legs.Leg;
import clinic.vein.vascular.legs.Vcss;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The score of each leg of a draft, computed here and nowhere else. */
public final class LegScores {

    private LegScores() {}

    /**
     * @param total 0 to 30; null until all ten items are rated
     * @param soFar the sum of the items rated
     * @param before the total of the examination before; null where there was none
     */
    public record LegScore(
            Leg leg,
            @Nullable Integer total,
            int rated,
            int soFar,
            @Nullable Integer before) {}

    public static List<LegScore> of(JsonNode draft, Map<Leg, Integer> before) {
        List<LegScore> scores = new ArrayList<>();
        draft.path("legs")
                .forEach(node -> AssessmentDraft.code(Leg.class, node.path("leg"))
                        .ifPresent(leg -> scores.add(score(leg, AssessmentDraft.vcss(node.path("vcss")), before))));
        return scores;
    }

    private static LegScore score(Leg leg, Vcss vcss, Map<Leg, Integer> before) {
        List<Integer> rated = vcss.rated();
        return new LegScore(
                leg,
                rated.size() == Vcss.ITEMS ? vcss.total() : null,
                rated.size(),
                rated.stream().mapToInt(Integer::intValue).sum(),
                before.get(leg));
    }
}
