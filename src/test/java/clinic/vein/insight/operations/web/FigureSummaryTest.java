package clinic.vein.insight.operations.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.insight.figures.FigureReport;
import clinic.vein.insight.figures.FigureReport.Line;
import clinic.vein.insight.figures.KeyFigure;
import clinic.vein.insight.figures.Months;
import clinic.vein.insight.figures.Value;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FigureSummaryTest {

    private static final Months MONTHS = new Months(YearMonth.of(2026, 1), YearMonth.of(2026, 3));

    private static Value days(int cases, int days) {
        return new Value(cases, null, days, days);
    }

    private static Value share(int counted, int whole) {
        return new Value(whole, (long) counted, null, null);
    }

    private static FigureSummary of(Line... lines) {
        return on(MONTHS.lastDay().plusDays(31), lines);
    }

    private static FigureSummary on(LocalDate today, Line... lines) {
        return FigureSummary.of(
                new FigureReport(MONTHS, MONTHS, null, List.of(lines), List.of(), List.of(), List.of(), share(0, 0)),
                today);
    }

    private static Stream<String> titles(List<FigureSummary.Change> changes) {
        return changes.stream().map(FigureSummary.Change::title);
    }

    @Test
    void aShorterTimeIsBetterAndALargerShareInTimeAsWell() {
        FigureSummary summary = of(
                new Line(KeyFigure.REFERRAL_TO_TREATMENT, days(20, 60), days(20, 80)),
                new Line(KeyFigure.WITHIN_STANDARD, share(9, 10), share(7, 10)),
                new Line(KeyFigure.NO_SHOWS, share(4, 10), share(1, 10)));

        assertThat(titles(summary.better()))
                .containsExactly(KeyFigure.REFERRAL_TO_TREATMENT.title(), KeyFigure.WITHIN_STANDARD.title());
        assertThat(titles(summary.worse())).containsExactly(KeyFigure.NO_SHOWS.title());
        assertThat(summary.worse().get(0).now()).isEqualTo("40 %");
        assertThat(summary.worse().get(0).before()).isEqualTo("10 %");
        assertThat(summary.worse().get(0).anchor()).isEqualTo("figure-NO_SHOWS");
    }

    @Test
    void answersThatMayStillComeAreNotJudged() {
        Line answers = new Line(KeyFigure.SCORES_ANSWERED, share(50, 100), share(70, 100));

        assertThat(on(MONTHS.lastDay().plusDays(30), answers).isEmpty()).isTrue();
        assertThat(titles(on(MONTHS.lastDay().plusDays(31), answers).worse()))
                .containsExactly(KeyFigure.SCORES_ANSWERED.title());
    }

    @Test
    void howOftenPeopleDecideOtherwiseIsNeitherGoodNorBad() {
        FigureSummary summary = of(new Line(KeyFigure.OVERRIDDEN, share(4, 10), share(1, 10)));

        assertThat(summary.better()).isEmpty();
        assertThat(summary.worse()).isEmpty();
        assertThat(titles(summary.otherwise())).containsExactly(KeyFigure.OVERRIDDEN.title());
    }

    @Test
    void littleAndFewAreNotSpokenOf() {
        FigureSummary summary = of(
                new Line(KeyFigure.REFERRAL_TO_TREATMENT, days(20, 60), days(20, 62)),
                new Line(KeyFigure.LATE, share(44, 100), share(41, 100)),
                new Line(KeyFigure.NO_SHOWS, share(4, 4), share(0, 4)));

        assertThat(summary.isEmpty()).isTrue();
    }

    @Test
    void howMuchIsLateIsSaidHoweverLittleItChanged() {
        FigureSummary summary = of(new Line(KeyFigure.LATE, share(44, 100), share(43, 100)));

        assertThat(summary.late())
                .containsExactly(new FigureSummary.Change(KeyFigure.LATE.title(), "44 %", "43 %", "figure-LATE"));
        assertThat(of(new Line(KeyFigure.LATE, share(0, 0), share(1, 9))).late())
                .isEmpty();
    }
}
