package clinic.vein.outcome;

import clinic.vein.kernel.Phrase;
import clinic.vein.outcome.ScorePairs.Mean;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Who has a score before the treatment and none after it, as the report counts them. */
    public Optional<Count> missing() {
        return patients.stream()
                .filter(count -> count.code().equals(Figure.MISSING.name()))
                .findFirst();
    }

    /** What to read first: a share of those of whom it is known stands only beside that of all treated, unknown counted as not. */
    public List<Proportion> leading() {
        List<Proportion> leading = new ArrayList<>(told(Share.CLOSED_OF_TREATED.title()));
        addBoth(leading, Share.RELIEVED_OF_KNOWN.title(), Share.RELIEVED_OF_TREATED_AT_LEAST);
        String responders =
                new Phrase(Share.RESPONDERS_BY_POINTS, question.threshold().points()).inEnglish();
        addBoth(leading, responders, Share.RESPONDERS_OF_TREATED_AT_LEAST);
        return leading;
    }

    private void addBoth(List<Proportion> leading, String ofKnown, Share atLeast) {
        List<Proportion> ofAll = told(atLeast.title());
        if (!ofAll.isEmpty()) {
            leading.addAll(told(ofKnown));
            leading.addAll(ofAll);
        }
    }

    private List<Proportion> told(String title) {
        return proportions.stream()
                .filter(each -> each.percent() != null && each.title().equals(title))
                .toList();
    }

    /** Those that may be compared with other months: of all treated fewer are known as long as their reviews are not due. */
    public List<Proportion> comparable() {
        Set<String> growing = Stream.of(
                        Share.CLOSED_OF_TREATED,
                        Share.RELIEVED_OF_TREATED_AT_LEAST,
                        Share.RELIEVED_OF_TREATED_AT_MOST,
                        Share.RESPONDERS_OF_TREATED_AT_LEAST,
                        Share.RESPONDERS_OF_TREATED_AT_MOST)
                .map(Share::title)
                .collect(Collectors.toSet());
        return proportions.stream()
                .filter(each -> each.interval() != null && !growing.contains(each.title()))
                .toList();
    }

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
                return (atRisk.withheld() == null && atRisk.told() == 0
                                ? ReportText.NOBODY_FOLLOWED
                                : ReportText.NOT_SHOWN)
                        .title();
            }
            return new Phrase(ReportText.FOUND_OF_AT_RISK, back.inWords(), atRisk.inWords()).inEnglish();
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
