package clinic.vein.outcome;

/**
 * How many points a score must fall to call a patient a responder. Sources disagree (clinical rules, 1.3); all of them
 * speak of the IRLS. Only these can be asked for: with any number, the changes of single patients could be told apart.
 */
public enum Threshold {
    POINTS_5(5, "used as relevant change in a cohort of 2,751"),
    POINTS_10(10, "one severity grade, Sundaresan 2019"),
    POINTS_15(15, "Hayes 2008"),
    POINTS_3(3, "AASM task force (unverified)"),
    POINTS_9(9, "minimally improved or better, rotigotine trials"),
    POINTS_11(11, "much improved or better, rotigotine trials");

    private final int points;
    private final String source;

    Threshold(int points, String source) {
        this.points = points;
        this.source = source;
    }

    public int points() {
        return points;
    }

    public String source() {
        return source;
    }
}
