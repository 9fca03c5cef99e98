package clinic.vein.outcome;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How many points a score must fall to call a patient a responder. Each scale has its own; for the IRLS sources disagree
 * (clinical rules, 1.3), and for an own rating and for nights none was found that is of restless legs. Only these can be asked
 * for: with any number, the changes of single patients could be told apart.
 */
public enum Threshold {
    POINTS_5(
            5,
            Map.of(
                    Measure.IRLS, "used as relevant change in a cohort of 2,751",
                    Measure.RATING, "half of the scale; local choice",
                    Measure.NIGHTS, "from every night to two nights; local choice")),
    POINTS_2(
            2,
            Map.of(
                    Measure.RATING,
                    "much improved on a scale from 0 to 10 in chronic pain (Farrar 2001, not read; not of restless legs)",
                    Measure.NIGHTS,
                    "local choice")),
    POINTS_10(10, Map.of(Measure.IRLS, "one severity grade, Sundaresan 2019")),
    POINTS_15(15, Map.of(Measure.IRLS, "Hayes 2008")),
    POINTS_3(
            3,
            Map.of(
                    Measure.IRLS, "AASM task force (unverified)",
                    Measure.RATING, "local choice",
                    Measure.NIGHTS, "local choice")),
    POINTS_9(9, Map.of(Measure.IRLS, "minimally improved or better, rotigotine trials")),
    POINTS_11(11, Map.of(Measure.IRLS, "much improved or better, rotigotine trials"));

    private final int points;
    private final Map<Measure, String> sources;

    Threshold(int points, Map<Measure, String> sources) {
        this.points = points;
        this.sources = sources;
    }

    public int points() {
        return points;
    }

    /** Where it comes from on that scale. */
    public String source(Measure measure) {
        return Objects.requireNonNull(sources.get(measure));
    }

    public boolean isOf(Measure measure) {
        return sources.containsKey(measure);
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
