package clinic.vein.outcome;

import clinic.vein.kernel.Worded;
import java.util.List;

/** How restless legs are measured. Scales are never mixed: a report is of one measure. */
public enum Measure implements Worded {
    RATING(10, List.of(5)),
    /** Fewer than two nights a week is the intermittent form of the IRLSSG. */
    NIGHTS(7, List.of(1)),
    /** Up to 5 as in Hayes 2008; up to 10 mild, up to 20 moderate. */
    IRLS(40, List.of(5, 10, 20));

    private final int worst;
    private final List<Integer> levels;

    Measure(int worst, List<Integer> levels) {
        this.worst = worst;
        this.levels = levels;
    }

    /** The scale goes from 0, nothing, to this. */
    public int worst() {
        return worst;
    }

    /** Scores up to which the report counts patients. */
    public List<Integer> levels() {
        return levels;
    }
}
