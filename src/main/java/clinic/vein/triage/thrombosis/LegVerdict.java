package clinic.vein.triage.thrombosis;

import clinic.vein.process.FiredRule;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the tables say of the legs; null where they were not asked.
 *
 * @param recommendation where the patient should go, if the tables say so
 */
public record LegVerdict(
        @Nullable Wells wells,
        @Nullable DDimer dDimer,
        @Nullable Superficial superficialVein,
        @Nullable Recommendation recommendation) {

    /** Nothing was looked into. */
    public static final LegVerdict NOTHING = new LegVerdict(null, null, null, null);

    /**
     * @param score from -2 to 9: so far, until all is answered; the least that it can be while items are open
     * @param most that it can be
     * @param answered how many of the ten items are answered with yes or no
     * @param result HOSPITAL_TODAY, LIKELY, UNLIKELY or INCOMPLETE; null until it can be told
     * @param outcome of the call that the table recommends; null until it can be told
     * @param exceptions why the score does not decide
     */
    public record Wells(
            int score,
            int most,
            int answered,
            int items,
            @Nullable String result,
            @Nullable String now,
            @Nullable String otherwise,
            @Nullable String after,
            @Nullable String outcome,
            List<String> exceptions,
            List<FiredRule> rules) {}

    /**
     * @param risk HIGH, INTERMEDIATE, LOW or UNKNOWN
     * @param outcome of the call that the table recommends, if any
     */
    public record Superficial(
            @Nullable String risk, @Nullable String outcome, List<String> advice, List<FiredRule> rules) {}

    /** @param decision the outcome of the call */
    public record Recommendation(String decision, List<FiredRule> rules) {}

    /** The emergency first: it leaves no time for a scan elsewhere. A score that a D-dimer has answered recommends nothing. */
    static LegVerdict of(@Nullable Wells wells, @Nullable DDimer dDimer, @Nullable Superficial superficialVein) {
        LegVerdict verdict = new LegVerdict(wells, dDimer, superficialVein, null);
        boolean answered =
                wells != null && dDimer != null && DDimer.NEGATIVE.equals(dDimer.result()) && !verdict.isLikely();
        return Stream.of("EMERGENCY", "SCAN_TODAY", "EXAMINE_TODAY")
                .flatMap(outcome -> Stream.concat(
                        wells != null && !answered && outcome.equals(wells.outcome())
                                ? Stream.of(new Recommendation(
                                        outcome, List.of(wells.rules().get(0))))
                                : Stream.empty(),
                        superficialVein != null && outcome.equals(superficialVein.outcome())
                                ? Stream.of(new Recommendation(
                                        outcome, List.of(superficialVein.rules().get(0))))
                                : Stream.empty()))
                .findFirst()
                .map(recommendation -> new LegVerdict(wells, dDimer, superficialVein, recommendation))
                .orElse(verdict);
    }

    /** What must be named before the patient goes on. */
    public List<ClotFinding> standing() {
        return ClotFinding.standing(
                wells == null ? null : wells.result(),
                wells != null,
                dDimer == null ? null : dDimer.result(),
                superficialVein == null ? null : superficialVein.risk());
    }

    /** Whether a scan must be there within 4 hours (NICE NG158). */
    public boolean isLikely() {
        return wells != null && ThrombosisTables.LIKELY.equals(wells.result());
    }

    /** Whether the patient goes to hospital today, whatever the score. */
    public boolean isForHospital() {
        return wells != null && ThrombosisTables.HOSPITAL_TODAY.equals(wells.result());
    }

    /** Whether anything was looked into. */
    public boolean isThere() {
        return wells != null || superficialVein != null;
    }
}
