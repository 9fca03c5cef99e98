package clinic.vein.insight.capacity;

/**
 * What came to a step and left it in the weeks looked at, and where that leads.
 *
 * @param weeks that were looked at
 * @param projected how many will wait after as many weeks at the same rates; not below none
 */
public record StepFlow(String element, String name, long arrived, long left, long open, int weeks, long projected) {

    static StepFlow of(String element, String name, long arrived, long left, long open, int weeks) {
        return new StepFlow(element, name, arrived, left, open, weeks, Math.max(0, open + arrived - left));
    }

    /** With one digit after the point. */
    public double perWeek(long count) {
        return Math.round(10.0 * count / weeks) / 10.0;
    }

    public boolean isGrowing() {
        return projected > open;
    }
}
