package clinic.vein.vascular;

import java.util.ArrayList;
import java.util.List;

/** Puts each measure of the review of the outcome beside what it was before treatment. */
final class BeforeAndNow {

    private final List<Line> lines = new ArrayList<>();

    /**
     * @param of the highest value of the scale; the lowest is 0 and the best
     * @param change now less before: below zero is better; null while one of the two is missing
     */
    record Line(String what, int of, Integer before, Integer now, Integer change) {}

    static List<Line> of(
            Integer severityBefore,
            Integer severityNow,
            Integer nightsBefore,
            Integer nightsNow,
            Integer irlsBefore,
            Integer irlsNow,
            List<LegScores.LegScore> legs) {
        BeforeAndNow compared = new BeforeAndNow();
        compared.add("Restless legs, severity", 10, severityBefore, severityNow);
        compared.add("Nights a week with restless legs", 7, nightsBefore, nightsNow);
        if (irlsBefore != null || irlsNow != null) {
            compared.add("IRLS total", 40, irlsBefore, irlsNow);
        }
        legs.forEach(leg -> compared.add("VCSS, " + leg.leg().title() + " leg", 30, leg.before(), leg.total()));
        return compared.lines;
    }

    private void add(String what, int of, Integer before, Integer now) {
        lines.add(new Line(what, of, before, now, before == null || now == null ? null : now - before));
    }
}
