package clinic.vein.outcome.web;

import clinic.vein.outcome.Cohort;
import clinic.vein.outcome.Count;
import clinic.vein.outcome.Definition;
import clinic.vein.outcome.Limitation;
import clinic.vein.outcome.Measure;
import clinic.vein.outcome.OutcomeReport;
import clinic.vein.outcome.Proportion;
import clinic.vein.outcome.PublishedSeries;
import clinic.vein.outcome.ReportText;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report as JSON, with what a reader has to know beside it. */
record OutcomesAnswer(
        Asked asked,
        Reported reported,
        String data,
        @Nullable String withheld,
        List<Count> patients,
        List<Proportion> proportions,
        OutcomeReport.@Nullable Scores scores,
        List<OutcomeReport.AtWindow> windows,
        List<OutcomeReport.Recurrence> recurrences,
        List<OutcomeReport.SafetyLine> complications,
        List<Proportion> overrides,
        List<String> definitions,
        String rounding,
        List<String> limits,
        String publishedAre,
        List<PublishedSeries> published) {

    record Asked(Measure measure, int scaleTo, int threshold, String thresholdSource, Cohort cohort) {}

    /** @param from null for the beginning */
    record Reported(@Nullable YearMonth from, @Nullable YearMonth to) {}

    static OutcomesAnswer of(OutcomeReport report) {
        return new OutcomesAnswer(
                new Asked(
                        report.question().measure(),
                        report.question().measure().worst(),
                        report.question().threshold().points(),
                        report.question().threshold().source(report.question().measure()),
                        report.question().cohort()),
                new Reported(report.from(), report.to()),
                report.synthetic() ? ReportText.SYNTHETIC.title() : "patients",
                report.withheld(),
                report.patients(),
                report.proportions(),
                report.scores(),
                report.windows(),
                report.recurrences(),
                report.complications(),
                report.overrides(),
                Arrays.stream(Definition.values()).map(Definition::title).toList(),
                ReportText.ROUNDING.title(),
                Arrays.stream(Limitation.values()).map(Limitation::title).toList(),
                ReportText.PUBLISHED_ARE.title(),
                PublishedSeries.ALL);
    }
}
