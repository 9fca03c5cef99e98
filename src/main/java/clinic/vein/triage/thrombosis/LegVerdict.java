package clinic.vein.triage.thrombosis;

import clinic.vein.process.FiredRule;
import java.util.List;

/**
 * What the tables say of the legs; null where they were not asked.
 *
 * @param recommendation where the patient should go, if the tables say so
 */
public record LegVerdict(Wells wells, Superficial superficialVein, Recommendation recommendation) {

    static final LegVerdict NOTHING = new LegVerdict(null, null, null);

    /**
     * @param score from -2 to 9: so far, until all is answered
     * @param answered how many of the ten items are answered
     * @param result HOSPITAL_TODAY, LIKELY or UNLIKELY; null until it can be told
     * @param exceptions why the score does not decide
     */
    public record Wells(
            int score,
            int answered,
            int items,
            String result,
            String now,
            String otherwise,
            String after,
            List<String> exceptions,
            List<FiredRule> rules) {}

    /** @param risk HIGH, INTERMEDIATE, LOW or UNKNOWN */
    public record Superficial(String risk, List<String> advice, List<FiredRule> rules) {}

    /** @param decision the outcome of the call */
    public record Recommendation(String decision, List<FiredRule> rules) {}
}
