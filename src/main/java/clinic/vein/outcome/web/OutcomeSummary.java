package clinic.vein.outcome.web;

import clinic.vein.kernel.Words;
import clinic.vein.outcome.OutcomeReport;
import clinic.vein.outcome.Proportion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a reader should know of the outcomes first. It tells nothing that the report does not: what the report withholds is
 * not here either.
 *
 * @param came what came of the treatment
 * @param late whose score is missing
 * @param complications all those that were seen, the most frequent first: what is grave is seldom; then those of which the
 *     report does not tell how often
 * @param changed shares that differ from those of the months before by more than chance
 */
record OutcomeSummary(
        List<Line> came, List<Line> late, List<Line> complications, List<Line> changed, boolean isCompared) {

    /** Points of a share from which on it is spoken of: our own bound, for reading and not for deciding. */
    private static final BigDecimal MUCH = BigDecimal.TEN;

    private static final String SCORES = "outcome-scores";
    private static final String PROPORTIONS = "outcome-proportions";

    /**
     * @param before null where nothing is compared
     * @param anchor where on the page it stands in full
     */
    record Line(String title, String now, @Nullable String before, String anchor) {}

    /** @param before of as many months before; null where none were asked for */
    static OutcomeSummary of(OutcomeReport report, @Nullable OutcomeReport before, Words words) {
        return new OutcomeSummary(
                came(report, words),
                late(report),
                complications(report, words),
                before == null ? List.of() : changed(report, before),
                before != null);
    }

    private static List<Line> came(OutcomeReport report, Words words) {
        List<Line> lines = new ArrayList<>();
        OutcomeReport.Scores scores = report.scores();
        if (scores != null && scores.fall() != null && scores.fallInterval() != null) {
            lines.add(new Line(
                    report.question().measure().title(),
                    words.of(
                            SummaryText.FELL_BY,
                            scores.fall().mean().toString(),
                            scores.fallInterval().low().toString(),
                            scores.fallInterval().high().toString(),
                            scores.patients().inWords()),
                    null,
                    SCORES));
        }
        report.leading().forEach(each -> lines.add(new Line(each.title(), share(each), null, PROPORTIONS)));
        return lines;
    }

    private static List<Line> late(OutcomeReport report) {
        return report
                .missing()
                .map(count -> new Line(count.title(), count.inWords(), null, "outcome-patients"))
                .stream()
                .toList();
    }

    private static List<Line> complications(OutcomeReport report, Words words) {
        Stream<Line> seen = report.complications().stream()
                .filter(line ->
                        line.observed() != null && percent(line.proportion()).signum() > 0)
                .sorted(Comparator.comparing((OutcomeReport.SafetyLine line) -> percent(line.proportion()))
                        .reversed())
                .map(line -> complication(
                        line,
                        words.of(
                                SummaryText.SEEN,
                                String.valueOf(line.proportion().percent()),
                                String.valueOf(line.observed()),
                                line.liquid(),
                                line.foam())));
        Stream<Line> withheld = report.complications().stream()
                .filter(line -> line.proportion().count().withheld() != null)
                .map(line -> complication(line, line.proportion().inWords()));
        return Stream.concat(seen, withheld).toList();
    }

    private static Line complication(OutcomeReport.SafetyLine line, String now) {
        return new Line(line.proportion().title(), now, null, "outcome-safety");
    }

    private static List<Line> changed(OutcomeReport report, OutcomeReport before) {
        Map<String, Proportion> then = before.comparable().stream()
                .collect(Collectors.toMap(Proportion::title, each -> each, (first, second) -> first));
        return report.comparable().stream()
                .filter(each -> then.containsKey(each.title()))
                .filter(each -> isOtherwise(each, Objects.requireNonNull(then.get(each.title()))))
                .map(each -> new Line(
                        each.title(), share(each), share(Objects.requireNonNull(then.get(each.title()))), PROPORTIONS))
                .toList();
    }

    private static boolean isOtherwise(Proportion now, Proportion then) {
        return percent(now).subtract(percent(then)).abs().compareTo(MUCH) >= 0
                && Objects.requireNonNull(now.interval()).isApartFrom(Objects.requireNonNull(then.interval()));
    }

    private static BigDecimal percent(Proportion proportion) {
        return Objects.requireNonNull(proportion.percent());
    }

    private static String share(Proportion proportion) {
        return proportion.percent() + " % (" + proportion.inWords() + ")";
    }
}
