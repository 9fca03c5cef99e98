package clinic.vein.insight.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import clinic.vein.carefixture.SettableClock;
import clinic.vein.carefixture.TestClinic;
import clinic.vein.insight.figures.FigureCells.Cell;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PublishedWaitTest {

    private static final int DAY = 24 * 60;

    private final FigureCells cells = mock(FigureCells.class);
    private final PublishedWait published =
            new PublishedWait(cells, TestClinic.SETTINGS, new SettableClock(Instant.parse("2026-03-04T09:00:00Z")));

    private void seen(Cell... seen) {
        when(cells.during(
                        eq(Set.of(Figure.FIRST_APPOINTMENT)),
                        eq(new Months(YearMonth.of(2025, 9), YearMonth.of(2026, 3))),
                        any()))
                .thenReturn(List.of(seen));
    }

    private static Cell of(int minutes, long cases) {
        return new Cell(Figure.FIRST_APPOINTMENT, "", minutes, cases);
    }

    @Test
    void half_and_nine_of_ten_in_days_begun() {
        seen(of(20 * DAY, 12), of(30 * DAY + 1, 6), of(90 * DAY, 2));
        assertThat(published.toFirstAppointment()).hasValueSatisfying(days -> {
            assertThat(days.half()).isEqualTo(20);
            assertThat(days.nineOfTen()).isEqualTo(31);
        });
    }

    @Test
    void nothing_is_published_of_few_patients() {
        seen(of(20 * DAY, 19));
        assertThat(published.toFirstAppointment()).isEmpty();
    }
}
