package clinic.vein.outcome;

import clinic.vein.kernel.Worded;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * How many points a score must fall to call a patient a responder. Each scale has its own; for the IRLS sources disagree
 * (clinical rules, 1.3), and for an own rating and for nights none was found that is of restless legs. Only these can be asked
 * for: with any number, the changes of single patients could be told apart.
 */
public enum Threshold implements Worded {
    POINTS_5(5, Measure.IRLS, Measure.RATING, Measure.NIGHTS),
    POINTS_2(2, Measure.RATING, Measure.NIGHTS),
    POINTS_10(10, Measure.IRLS),
    POINTS_15(15, Measure.IRLS),
    POINTS_3(3, Measure.IRLS, Measure.RATING, Measure.NIGHTS),
    POINTS_9(9, Measure.IRLS),
    POINTS_11(11, Measure.IRLS);

    private final int points;
    private final Set<Measure> measures;

    Threshold(int points, Measure... measures) {
        this.points = points;
        this.measures = Set.of(measures);
    }

    public int points() {
        return points;
    }

    /** Where it comes from on that scale. */
    public String source(Measure measure) {
        return part(measure);
    }

    public boolean isOf(Measure measure) {
        return measures.contains(measure);
    }

    /** Those of a scale, the lowest first. */
    public static List<Threshold> of(Measure measure) {
        return Arrays.stream(values())
                .filter(each -> each.isOf(measure))
                .sorted(Comparator.comparingInt(Threshold::points))
                .toList();
    }

    /** What is meant where none is asked for. */
    public static Threshold usual(Measure measure) {
        return measure == Measure.IRLS ? POINTS_5 : POINTS_2;
    }
}
