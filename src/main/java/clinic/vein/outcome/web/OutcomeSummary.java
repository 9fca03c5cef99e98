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
import org.jspecify.annotations.Nullable;

/**
 * What a reader should know of the outcomes first. It tells nothing that the report does not: what the report withholds is
 * not here either.
 *
 * @param came what came of the treatment
 * @param late whose score is missing
 * @param complications those that were seen, the most frequent first
 * @param changed shares that differ from those of the months before
 */
record OutcomeSummary(
        List<Line> came, List<Line> late, List<Line> complications, List<Line> changed, boolean isCompared) {

    /** Points of a share from which on it is spoken of: our own bound, for reading and not for deciding. */
    private static final BigDecimal MUCH = BigDecimal.TEN;

    private static final int MOST_COMPLICATIONS = 5;
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
        report.proportions().stream()
                .filter(each -> each.percent() != null)
                .limit(4)
                .forEach(each -> lines.add(new Line(each.title(), share(each), null, PROPORTIONS)));
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
        return report.complications().stream()
                .filter(line -> line.observed() != null
                        && Objects.requireNonNull(line.proportion().percent()).signum() > 0)
                .sorted(Comparator.comparing((OutcomeReport.SafetyLine line) ->
                                Objects.requireNonNull(line.proportion().percent()))
                        .reversed())
                .limit(MOST_COMPLICATIONS)
                .map(line -> new Line(
                        line.proportion().title(),
                        words.of(
                                SummaryText.SEEN,
                                String.valueOf(line.proportion().percent()),
                                String.valueOf(line.observed()),
                                line.liquid(),
                                line.foam()),
                        null,
                        "outcome-safety"))
                .toList();
    }

    private static List<Line> changed(OutcomeReport report, OutcomeReport before) {
        Map<String, Proportion> then = before.proportions().stream()
                .filter(each -> each.percent() != null)
                .collect(Collectors.toMap(Proportion::title, each -> each, (first, second) -> first));
        return report.proportions().stream()
                .filter(each -> each.percent() != null && then.containsKey(each.title()))
                .filter(each -> percent(each)
                                .subtract(percent(Objects.requireNonNull(then.get(each.title()))))
                                .abs()
                                .compareTo(MUCH)
                        >= 0)
                .map(each -> new Line(
                        each.title(), share(each), share(Objects.requireNonNull(then.get(each.title()))), PROPORTIONS))
                .toList();
    }

    private static BigDecimal percent(Proportion proportion) {
        return Objects.requireNonNull(proportion.percent());
    }

    private static String share(Proportion proportion) {
        return proportion.percent() + " % (" + proportion.inWords() + ")";
    }
}
