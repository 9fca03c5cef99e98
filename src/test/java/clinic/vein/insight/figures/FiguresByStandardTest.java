package clinic.vein.insight.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import clinic.vein.carefixture.SettableClock;
import clinic.vein.insight.figures.FigureCells.Cell;
import clinic.vein.insight.figures.FigureReport.Line;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.waiting.WaitingSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;

/** Waits of 80, 100 and 200 days that ended, and the same that run, in clinics with and without a standard. */
class FiguresByStandardTest {

    private static final Months MONTHS = new Months(YearMonth.of(2026, 3), YearMonth.of(2026, 3));
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 4);

    private final FigureCells cells = mock(FigureCells.class);

    @Test
    void in_britain_shares_are_within_18_weeks() {
        FigureReport report = report("GB", null);
        assertThat(within(report)).containsExactly(KeyFigure.WITHIN_STANDARD);
        assertThat(ended(report, KeyFigure.WITHIN_STANDARD)).isEqualTo(Value.share(2, 3));
        assertThat(report.waiting()).isEqualTo(Value.share(2, 3));
    }

    @Test
    void without_a_standard_no_share_is_within_one_and_waits_are_as_long_as_they_are() {
        FigureReport report = report("US", null);
        assertThat(within(report)).isEmpty();
        assertThat(report.waiting()).isEqualTo(new Value(3, null, 100, 200));
        assertThat(report.waiting().percent()).isNull();
        assertThat(report.waits().stream()
                        .mapToLong(FigureReport.WaitsOfWeeks::running)
                        .sum())
                .isEqualTo(3);
    }

    @Test
    void a_clinic_elsewhere_is_measured_by_its_own_standard() {
        FigureReport report = report("US", 90);
        assertThat(within(report)).containsExactly(KeyFigure.WITHIN_OWN_STANDARD);
        assertThat(ended(report, KeyFigure.WITHIN_OWN_STANDARD)).isEqualTo(Value.share(1, 3));
        assertThat(report.waiting()).isEqualTo(Value.share(1, 3));
        assertThat(KeyFigure.WITHIN_OWN_STANDARD.title() + KeyFigure.WITHIN_OWN_STANDARD.definition())
                .doesNotContain("18", "126");
    }

    private static List<KeyFigure> within(FigureReport report) {
        return report.lines().stream()
                .map(Line::figure)
                .filter(Set.of(KeyFigure.WITHIN_STANDARD, KeyFigure.WITHIN_OWN_STANDARD)::contains)
                .toList();
    }

    private static Value ended(FigureReport report, KeyFigure figure) {
        return report.lines().stream()
                .filter(line -> line.figure() == figure)
                .findAny()
                .orElseThrow()
                .now();
    }

    private FigureReport report(String country, @Nullable Integer standardDays) {
        when(cells.during(any(), eq(MONTHS), any()))
                .thenReturn(Stream.of(80, 100, 200)
                        .map(days -> new Cell(Figure.WAIT_ENDED, "FIRST_TREATMENT", days, 1))
                        .toList());
        when(cells.standing(Figure.WAIT_RUNNING, null))
                .thenReturn(Stream.of(80, 100, 200)
                        .map(days -> new Cell(
                                Figure.WAIT_RUNNING,
                                "",
                                (int) TODAY.minusDays(days).toEpochDay(),
                                1))
                        .toList());
        ClinicSettings clinic = new ClinicSettings(
                "Clinic", "911", "555 0100", ZoneId.of("UTC"), Set.of(), Set.of(), false, country, "");
        return new ReportFigures(
                        cells,
                        new WaitingSettings(standardDays),
                        clinic,
                        new SettableClock(Instant.parse(TODAY + "T12:00:00Z")),
                        mock(PlatformTransactionManager.class))
                .report(MONTHS, MONTHS.before(), null);
    }
}
