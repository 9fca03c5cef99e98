package clinic.vein.outcome.csv;

import clinic.vein.kernel.Phrase;
import clinic.vein.outcome.Cohort;
import clinic.vein.outcome.Count;
import clinic.vein.outcome.Definition;
import clinic.vein.outcome.Interval;
import clinic.vein.outcome.OutcomeReport;
import clinic.vein.outcome.OutcomeReport.Change;
import clinic.vein.outcome.Proportion;
import clinic.vein.outcome.PublishedSeries;
import clinic.vein.outcome.ReportText;
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
                        said(
                                ReportLine.CLASSES,
                                line.observed() == null ? ReportText.NOT_SHOWN : line.observed(),
                                line.liquid(),
                                line.foam())));
        report.overrides().forEach(each -> writer.proportion("overrides", each, ""));
        PublishedSeries.ALL.forEach(writer::published);
        return writer.text.toString();
    }

    private void asked(OutcomeReport report) {
        Cohort cohort = report.question().cohort();
        fact(ReportLine.MEASURE, report.question().measure().title());
        fact(ReportLine.THRESHOLD, report.question().threshold().title());
        fact(
                ReportLine.ORIGIN,
                cohort.origin() == null
                        ? ReportLine.CLINIC_AND_PAST_COHORTS.title()
                        : cohort.origin().title());
        fact(ReportLine.SERIES, cohort.series());
        fact(ReportLine.FIRST_MONTH, report.from());
        fact(ReportLine.LAST_MONTH, report.to());
        fact(ReportLine.PATHWAY, cohort.pathway());
        fact(ReportLine.TREATMENT, cohort.treatment());
        fact(ReportLine.PRODUCT, cohort.product());
        fact(ReportLine.CHANGED_BESIDE, cohort.changedBeside());
        if (report.synthetic()) {
            fact(ReportLine.DATA, ReportText.SYNTHETIC.title());
        }
        fact(ReportLine.WITHHELD, report.withheld());
        fact(ReportLine.ROUNDING, ReportText.ROUNDING.title());
        Arrays.stream(Definition.values()).forEach(each -> fact(ReportLine.DEFINITION, each.title()));
    }

    private void fact(ReportLine name, @Nullable Object value) {
        value("report", name.title(), value == null ? "" : value, null);
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
                said(ReportLine.FALL_AT, at.window()),
                at.paired().inWords(),
                null,
                null,
                null,
                null,
                at.fallInterval() == null ? null : at.fallInterval().low(),
                at.fallInterval() == null ? null : at.fallInterval().high(),
                at.fall() == null ? null : at.fall().mean(),
                ReportLine.PAIRED_T.title());
        if (at.responders() != null) {
            proportion(
                    "windows",
                    at.responders(),
                    said(
                            ReportLine.RESPONDERS_AT,
                            at.window(),
                            String.valueOf(at.lowest()),
                            String.valueOf(at.highest())));
        }
    }

    private void recurrence(OutcomeReport.Recurrence each) {
        row(
                "recurrence",
                said(ReportLine.BACK_BY, each.what(), each.months()),
                each.back().inWords(),
                each.atRisk().inWords(),
                each.percent(),
                each.wholePercent(),
                null,
                each.interval() == null ? null : each.interval().low(),
                each.interval() == null ? null : each.interval().high(),
                null,
                ReportLine.AT_RISK.title());
    }

    private void scores(OutcomeReport.Scores scores) {
        count("scores", scores.patients());
        mean(ReportLine.MEAN_BEFORE, scores.before());
        mean(ReportLine.MEAN_AFTER, scores.after());
        mean(ReportLine.MEAN_FALL, scores.fall());
        if (scores.fallInterval() != null) {
            Interval interval = scores.fallInterval();
            row(
                    "scores",
                    ReportLine.INTERVAL_OF_FALL.title(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    interval.low(),
                    interval.high(),
                    null,
                    ReportLine.PAIRED_T.title());
        }
        change(scores.ratioOfMeans());
        change(scores.meanOfIndividualChanges());
    }

    private void mean(ReportLine name, @Nullable Mean mean) {
        if (mean != null) {
            String deviation = mean.deviation() == null ? null : said(ReportLine.STANDARD_DEVIATION, mean.deviation());
            value("scores", name.title(), mean.mean(), deviation);
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
        value(
                said(ReportLine.PUBLISHED, ReportText.PUBLISHED_ARE),
                series.name(),
                series.patients() + "; " + series.scores() + "; " + String.join("; ", series.results()),
                series.design() + ". " + series.source() + ". " + series.remark());
    }

    private void value(String section, String figure, @Nullable Object value, @Nullable String remark) {
        row(section, figure, null, null, null, null, null, null, null, value, remark);
    }

    private static String said(ReportLine line, Object... values) {
        return new Phrase(line, values).inEnglish();
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
