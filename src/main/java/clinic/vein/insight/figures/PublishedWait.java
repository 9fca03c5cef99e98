package clinic.vein.insight.figures;

import clinic.vein.insight.figures.FigureCells.Cell;
import clinic.vein.kernel.ClinicSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How long patients waited for their first appointment, for everybody to read: of the past six whole months and this one, as
 * Ocean publishes it (V), and only where there are enough of them to tell of nobody.
 */
@Component
public class PublishedWait {

    private static final int MONTHS = 6;

    /** The ninth of ten is of two patients at least. */
    private static final int ENOUGH = 20;

    private final FigureCells cells;
    private final ClinicSettings clinic;
    private final Clock clock;

    PublishedWait(FigureCells cells, ClinicSettings clinic, Clock clock) {
        this.cells = cells;
        this.clinic = clinic;
        this.clock = clock;
    }

    /**
     * @param half by which day from the report half of the patients were seen
     * @param nineOfTen by which day nine of ten were
     */
    public record Days(int half, int nineOfTen) {}

    public Optional<Days> toFirstAppointment() {
        YearMonth now = YearMonth.from(clock.instant().atZone(clinic.zone()));
        List<Cell> seen =
                cells.during(EnumSet.of(Figure.FIRST_APPOINTMENT), new Months(now.minusMonths(MONTHS), now), null);
        Distribution minutes = Distribution.of(seen);
        if (minutes.total() < ENOUGH) {
            return Optional.empty();
        }
        return Optional.of(new Days(
                days(minutes.percentile(50).orElseThrow()),
                days(minutes.percentile(90).orElseThrow())));
    }

    /** Rather one too many. */
    private static int days(int minutes) {
        int day = (int) Duration.ofDays(1).toMinutes();
        return (minutes + day - 1) / day;
    }
}
