package clinic.vein.outcome.csv;

import clinic.vein.outcome.Cohort;
import clinic.vein.outcome.Count;
import clinic.vein.outcome.Interval;
import clinic.vein.outcome.OutcomeReport;
import clinic.vein.outcome.OutcomeReport.Change;
import clinic.vein.outcome.Proportion;
import clinic.vein.outcome.PublishedSeries;
import clinic.vein.outcome.ScorePairs.Mean;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** The report as CSV (RFC 4180), one figure in each row. */
public final class WriteReport {

    private static final Object[] HEADER = {
        "section",
        "figure",
        "count",
        "of",
        "percent",
        "wholePercent",
        "cutPercent",
        "low95",
        "high95",
        "value",
        "remark"
    };
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private final StringBuilder text = new StringBuilder();

    private WriteReport() {
        row(HEADER);
    }

    public static String csv(OutcomeReport report) {
        WriteReport writer = new WriteReport();
        writer.asked(report);
        report.patients().forEach(count -> writer.count("patients", count));
        report.proportions().forEach(each -> writer.proportion("proportions", each, ""));
        if (report.scores() != null) {
            writer.scores(report.scores());
        }
        report.windows().forEach(writer::window);
        report.recurrences().forEach(writer::recurrence);
        report.complications()
                .forEach(line -> writer.proportion(
                        "complications",
                        line.proportion(),
                        "seen: %s; guideline, liquid: %s; foam: %s"
                                .formatted(
                                        line.observed() == null ? "not shown" : line.observed(),
                                        line.liquid(),
                                        line.foam())));
        report.overrides().forEach(each -> writer.proportion("overrides", each, ""));
        PublishedSeries.ALL.forEach(writer::published);
        return writer.text.toString();
    }

    private void asked(OutcomeReport report) {
        Cohort cohort = report.question().cohort();
        fact("measure", report.question().measure().title());
        fact("threshold", report.question().threshold().points() + " points");
        fact(
                "origin",
                cohort.origin() == null
                        ? "clinic and past cohorts"
                        : cohort.origin().title());
        fact("series", cohort.series());
        fact("first month", report.from());
        fact("last month", report.to());
        fact("pathway", cohort.pathway());
        fact("treatment", cohort.treatment());
        fact("product", cohort.product());
        fact("iron or medicine changed", cohort.changedBeside());
        if (report.synthetic()) {
            fact("data", OutcomeReport.SYNTHETIC);
        }
        fact("withheld", report.withheld());
        fact("rounding", OutcomeReport.ROUNDING);
        OutcomeReport.DEFINITIONS.forEach(definition -> fact("definition", definition));
    }

    private void fact(String name, @Nullable Object value) {
        row("report", name, null, null, null, null, null, null, null, value == null ? "" : value, null);
    }

    private void count(String section, Count count) {
        row(
                section,
                count.title(),
                count.patients(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                count.withheld() == null ? null : count.withheld().title());
    }

    private void proportion(String section, Proportion each, String remark) {
        row(
                section,
                each.title(),
                each.count().inWords(),
                each.of().inWords(),
                each.percent(),
                each.wholePercent(),
                each.cutPercent(),
                each.interval() == null ? null : each.interval().low(),
                each.interval() == null ? null : each.interval().high(),
                null,
                remark);
    }

    private void window(OutcomeReport.AtWindow at) {
        row(
                "windows",
                at.window().title() + ": mean fall",
                at.paired().inWords(),
                null,
                null,
                null,
                null,
                at.fallInterval() == null ? null : at.fallInterval().low(),
                at.fallInterval() == null ? null : at.fallInterval().high(),
                at.fall() == null ? null : at.fall().mean(),
                "paired t");
        if (at.responders() != null) {
            proportion(
                    "windows",
                    at.responders(),
                    at.window().title() + "; of all treated between " + at.lowest() + " and " + at.highest()
                            + " percent, whatever became of the missing");
        }
    }

    private void recurrence(OutcomeReport.Recurrence each) {
        row(
                "recurrence",
                each.what() + " back by " + each.months() + " months (Kaplan-Meier)",
                each.back().inWords(),
                each.atRisk().inWords(),
                each.percent(),
                each.wholePercent(),
                null,
                each.interval() == null ? null : each.interval().low(),
                each.interval() == null ? null : each.interval().high(),
                null,
                "of: at risk at that time; the percentage is not count / of");
    }

    private void scores(OutcomeReport.Scores scores) {
        count("scores", scores.patients());
        mean("mean before", scores.before());
        mean("mean after", scores.after());
        mean("mean fall", scores.fall());
        if (scores.fallInterval() != null) {
            Interval interval = scores.fallInterval();
            row(
                    "scores",
                    "mean fall, interval",
                    null,
                    null,
                    null,
                    null,
                    null,
                    interval.low(),
                    interval.high(),
                    null,
                    "paired t");
        }
        change(scores.ratioOfMeans());
        change(scores.meanOfIndividualChanges());
    }

    private void mean(String name, @Nullable Mean mean) {
        if (mean != null) {
            row(
                    "scores",
                    name,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    mean.mean(),
                    mean.deviation() == null ? null : "standard deviation " + mean.deviation());
        }
    }

    private void change(@Nullable Change change) {
        if (change != null) {
            row(
                    "scores",
                    change.title(),
                    change.patients(),
                    null,
                    change.percent(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    change.formula());
        }
    }

    private void published(PublishedSeries series) {
        row(
                "published: " + PublishedSeries.LABEL,
                series.name(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                series.patients() + "; " + series.scores() + "; " + String.join("; ", series.results()),
                series.design() + ". " + series.source() + ". " + series.remark());
    }

    private void row(@Nullable Object... cells) {
        Object[] safe = Arrays.stream(cells).map(WriteReport::safe).toArray();
        text.append(CSVFormat.RFC4180.format(safe)).append("\r\n");
    }

    /** A spreadsheet takes a cell that begins with one of these for a formula, and runs it. */
    static String safe(@Nullable Object value) {
        String cell = value == null ? "" : value.toString();
        boolean formula = !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0;
        return formula && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }
}
