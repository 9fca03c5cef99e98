package clinic.vein.outcome.web;

import clinic.vein.outcome.Measure;
import clinic.vein.outcome.OutcomeReport;
import clinic.vein.outcome.PublishedSeries;
import clinic.vein.outcome.ReportText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Two means on the scale of their measure, as the plot shows them.
 *
 * @param before as printed
 * @param beforeAt in percent of the scale
 */
record ScoreLine(
        String title, String before, String after, BigDecimal beforeAt, BigDecimal afterAt, boolean published) {

    static List<ScoreLine> of(OutcomeReport report) {
        List<ScoreLine> lines = new ArrayList<>();
        Measure measure = report.question().measure();
        OutcomeReport.Scores scores = report.scores();
        if (scores != null && scores.before() != null && scores.after() != null) {
            lines.add(line(
                    ReportText.THIS_COHORT.title(),
                    scores.before().mean(),
                    scores.after().mean(),
                    measure,
                    false));
        }
        if (measure == Measure.IRLS) {
            PublishedSeries.ALL.stream()
                    .filter(series -> series.irlsBefore() != null && series.irlsAfter() != null)
                    .map(series -> line(
                            series.name(),
                            Objects.requireNonNull(series.irlsBefore()),
                            Objects.requireNonNull(series.irlsAfter()),
                            measure,
                            true))
                    .forEach(lines::add);
        }
        return lines;
    }

    private static ScoreLine line(
            String title, BigDecimal before, BigDecimal after, Measure measure, boolean published) {
        return new ScoreLine(
                title, before.toString(), after.toString(), at(before, measure), at(after, measure), published);
    }

    private static BigDecimal at(BigDecimal score, Measure measure) {
        return score.multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(measure.worst()), 2, RoundingMode.HALF_UP);
    }
}
