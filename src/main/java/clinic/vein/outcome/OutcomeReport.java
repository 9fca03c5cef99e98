package clinic.vein.outcome;

import clinic.vein.outcome.ScorePairs.Mean;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of it.
 *
 * @param from the first month in the report; null for the beginning. May lie before the month that was asked for.
 * @param to the last month in the report; null for today
 * @param withheld null, or why nothing is reported of this cohort; all lists are empty then
 */
public record OutcomeReport(
        OutcomeQuestion question,
        @Nullable YearMonth from,
        @Nullable YearMonth to,
        boolean synthetic,
        @Nullable String withheld,
        List<Count> patients,
        List<Proportion> proportions,
        @Nullable Scores scores,
        List<Recurrence> recurrences,
        List<SafetyLine> complications,
        List<Proportion> overrides) {

    public static final String ROUNDING =
            "Computed exactly and rounded once, half up: percentages to one decimal, means to"
                    + " two. Whole percentages are given rounded and cut off, since publications do both. Intervals are Wilson's"
                    + " of 95 %.";

    public static final String SYNTHETIC = "Synthetic, built to match published aggregates: no patients.";

    public static final List<String> LIMITS = List.of(
            "No blinding and no control group: scores of restless legs fall under sham treatment as well.",
            "Patients come when they are at their worst: some would have become better by themselves.",
            "Follow-up is short, and those who are missing may have fared otherwise.",
            "Patients of a vein clinic are selected, and iron or medicines may have been changed at the same time.",
            "A small difference between groups may be chance: look at the intervals.");

    /**
     * @param patients with both scores
     * @param fall positive when restless legs became less
     */
    public record Scores(
            Count patients,
            @Nullable Mean before,
            @Nullable Mean after,
            @Nullable Mean fall,
            @Nullable Change ratioOfMeans,
            @Nullable Change meanOfIndividualChanges) {}

    /** @param patients null when withheld */
    public record Change(
            String title,
            @Nullable BigDecimal percent,
            @Nullable Long patients,
            String formula) {}

    /** @param meaning who is at risk, and what back means */
    public record Recurrence(String what, int months, Proportion proportion, String meaning) {}

    /**
     * @param observed the frequency class of what was seen, null when withheld
     * @param liquid the class that the guideline gives for liquid sclerotherapy
     * @param foam the class that the guideline gives for foam sclerotherapy
     */
    public record SafetyLine(
            Proportion proportion, @Nullable String observed, String liquid, String foam) {}
}
