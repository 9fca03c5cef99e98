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
        List<AtWindow> windows,
        List<Recurrence> recurrences,
        List<SafetyLine> complications,
        List<Proportion> overrides) {

    public static final String ROUNDING =
            "Computed exactly and rounded once, half up: percentages to one decimal, means to"
                    + " two. Whole percentages are given rounded and cut off, since publications do both. Intervals are"
                    + " of 95 %: Wilson's of shares, Student's t of the mean fall (paired), Greenwood's on the log(-log) scale of"
                    + " what came back.";

    /** What the report's own words mean, and whether the series beside it meant the same. */
    public static final List<String> DEFINITIONS = List.of(
            "Relieved: restless legs are less than before treatment. Of this clinic's patients, the own rating from 0 to 10 at the"
                    + " review six weeks after treatment, or else at the first recall, is lower than before by 1 or more; of past"
                    + " cohorts, as their file tells it. Kanter 1995 (relief) and Dezube 2021 (improved) counted patients who said"
                    + " that they were better, without a threshold, so the three can be compared. Hayes 2008 and Sundaresan 2019"
                    + " counted falls of the IRLS: compare those with the responders.",
            "Back, restless legs: of those relieved, at a recall at 6, 12 or 24 months as bad as before treatment, or worse; of past"
                    + " cohorts, as their file tells it. Kanter 1995 counted whoever said that they had come back, which can be"
                    + " sooner.",
            "Back, veins: of those treated, found at a recall.",
            "At risk at a time: reached then or later, or found then to have it back. The well who are not yet due, and those who"
                    + " could not be reached any more, count for as long as is known of them (Kaplan and Meier 1958); times are"
                    + " those of the recalls. Past cohorts tell only whether it was back by 12 and by 24 months: of those, the well who"
                    + " are not yet due cannot be counted, which makes returns look more frequent than they are.",
            "Times after treatment: the review after six weeks and the recalls after 6, 12 and 24 months; of past cohorts, the day of"
                    + " their score (up to 90, 270, 540 and 900 days).",
            "Iron or medicine changed as well: a physician had a lack of iron or a medicine treated first. Choose “nothing recorded”"
                    + " to leave those patients out; of past cohorts nothing is known of it.",
            "Missing: the two lines \u201cof all treated\u201d are the bounds within which the share lies whatever became of the"
                    + " missing.");

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
     * @param fallInterval of the mean fall
     */
    public record Scores(
            Count patients,
            @Nullable Mean before,
            @Nullable Mean after,
            @Nullable Mean fall,
            @Nullable Interval fallInterval,
            @Nullable Change ratioOfMeans,
            @Nullable Change meanOfIndividualChanges) {}

    /**
     * The change from before treatment to one of the times at which patients are asked.
     *
     * @param responders of those with both scores
     * @param lowest percent of all treated, if none of the missing were responders; null when withheld
     * @param highest if all of them were
     */
    public record AtWindow(
            Window window,
            Count paired,
            @Nullable Mean fall,
            @Nullable Interval fallInterval,
            @Nullable Proportion responders,
            @Nullable BigDecimal lowest,
            @Nullable BigDecimal highest) {}

    /** @param patients null when withheld */
    public record Change(
            String title,
            @Nullable BigDecimal percent,
            @Nullable Long patients,
            String formula) {}

    /**
     * What is back at a time, of those who were rid of it.
     *
     * @param atRisk who was still followed then
     * @param back found by then
     * @param percent by Kaplan and Meier, so not the one count in percent of the other; null when withheld or nobody was followed
     * @param wholePercent rounded half up
     */
    public record Recurrence(
            String what,
            int months,
            Count atRisk,
            Count back,
            @Nullable BigDecimal percent,
            @Nullable Integer wholePercent,
            @Nullable Interval interval) {

        public String inWords() {
            if (percent == null) {
                return atRisk.withheld() == null && atRisk.told() == 0 ? "nobody was followed so long" : "not shown";
            }
            return back.inWords() + " found, " + atRisk.inWords() + " at risk then";
        }
    }

    /**
     * @param observed the frequency class of what was seen, null when withheld
     * @param liquid the class that the guideline gives for liquid sclerotherapy
     * @param foam the class that the guideline gives for foam sclerotherapy
     */
    public record SafetyLine(
            Proportion proportion, @Nullable String observed, String liquid, String foam) {}
}
