package clinic.vein.review;

import clinic.vein.process.DecisionRules;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The numbers that the tables of the review compare blood results with. */
@Component
class ResultEdges {

    static final String CAUSES = "RlsCauses";

    static final Set<Measure> OF_CAUSES =
            EnumSet.of(Measure.FERRITIN, Measure.TRANSFERRIN_SATURATION, Measure.EGFR, Measure.HBA1C);

    private final DecisionRules rules;
    private final WorkUpRules workUpRules;

    ResultEdges(DecisionRules rules, WorkUpRules workUpRules) {
        this.rules = rules;
        this.workUpRules = workUpRules;
    }

    Map<Measure, List<BigDecimal>> all() {
        Map<Measure, List<BigDecimal>> edges = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            edges.put(
                    measure,
                    merged(
                            OF_CAUSES.contains(measure) ? rules.edges(CAUSES, measure.key()) : List.of(),
                            workUpRules.edges(measure)));
        }
        edges.merge(Measure.EGFR, rules.edges(MagnesiumAdvice.TABLE, Measure.EGFR.key()), ResultEdges::merged);
        return edges;
    }

    private static List<BigDecimal> merged(List<BigDecimal> one, List<BigDecimal> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().sorted().toList();
    }
}
