package clinic.vein.insight.operations.web;

import clinic.vein.insight.figures.FigureReport;
import clinic.vein.insight.figures.FigureReport.Breakdown;
import clinic.vein.insight.figures.FigureReport.Line;
import clinic.vein.insight.figures.FigureReport.Part;
import clinic.vein.insight.figures.Months;
import clinic.vein.insight.figures.Unit;
import clinic.vein.insight.figures.Value;
import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.Phrase;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** The figures as CSV (RFC 4180), one value in each row. Nothing in them was typed by anybody. */
final class FiguresOnCsv {

    private static final Object[] HEADER = {
        "section",
        "figure",
        "part",
        "months",
        "pathway",
        "numerator",
        "denominator",
        "median",
        "percentile90",
        "unit",
        "definition"
    };

    private final StringBuilder text = new StringBuilder();
    private final String pathway;

    private FiguresOnCsv(@Nullable Pathway pathway) {
        this.pathway = pathway == null ? "" : pathway.name();
    }

    static String write(FigureReport report) {
        FiguresOnCsv csv = new FiguresOnCsv(report.pathway());
        csv.row(HEADER);
        report.lines().forEach(line -> {
            csv.line(line, report.months(), line.now());
            csv.line(line, report.compared(), line.before());
        });
        report.breakdowns()
                .forEach(breakdown -> breakdown.parts().forEach(part -> {
                    csv.part(breakdown, part, report.months(), part.now(), part.whole());
                    csv.part(breakdown, part, report.compared(), part.before(), part.wholeBefore());
                }));
        report.funnel()
                .forEach(stage -> stage.byPathway()
                        .forEach((each, referrals) -> csv.row(
                                "funnel",
                                stage.stage().title(),
                                "",
                                report.months(),
                                each,
                                referrals,
                                "",
                                "",
                                "",
                                "referrals",
                                "")));
        report.waits().forEach(waits -> {
            csv.waits(FigureText.WAITS_ENDED.title(), waits.weeks(), report.months(), waits.ended());
            csv.waits(FigureText.WAITS_ENDED.title(), waits.weeks(), report.compared(), waits.endedBefore());
            csv.row(
                    "waits",
                    FigureText.WAITS_RUNNING.title(),
                    waits.weeks(),
                    "",
                    csv.pathway,
                    waits.running(),
                    "",
                    "",
                    "",
                    "waits",
                    "");
        });
        return csv.text.toString();
    }

    private void line(Line line, Months months, Value value) {
        Unit unit = line.figure().unit();
        row(
                FigureText.KEY_FIGURES.title(),
                line.figure().title(),
                "",
                months,
                pathway,
                value.counted(),
                value.whole(),
                value.median(),
                value.ninetieth(),
                unit == null ? "cases" : unit.name().toLowerCase(java.util.Locale.ROOT),
                line.figure().definition());
    }

    private void part(Breakdown breakdown, Part part, Months months, long cases, @Nullable Long whole) {
        row(
                "parts",
                breakdown.title(),
                part.title(),
                months,
                pathway,
                cases,
                whole,
                "",
                "",
                "cases",
                breakdown.definition());
    }

    private void waits(String figure, String weeks, Months months, long cases) {
        row(
                "waits",
                figure,
                new Phrase(FigureText.WEEKS, weeks).inEnglish(),
                months,
                pathway,
                cases,
                "",
                "",
                "",
                "waits",
                "");
    }

    private void row(@Nullable Object... cells) {
        text.append(CSVFormat.RFC4180.format(cells)).append("\r\n");
    }
}
