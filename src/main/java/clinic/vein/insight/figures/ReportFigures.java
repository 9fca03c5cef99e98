package clinic.vein.insight.figures;

import clinic.vein.insight.figures.FigureCells.Cell;
import clinic.vein.insight.figures.FigureReport.Line;
import clinic.vein.insight.figures.FigureReport.StageReached;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.Pathway;
import clinic.vein.waiting.WaitLimit;
import clinic.vein.waiting.WaitingSettings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the figures of some months. */
@Component
public class ReportFigures {

    private static final Set<Figure> ASKED = EnumSet.complementOf(EnumSet.of(
            Figure.STEP_TIME, Figure.STEP_IN, Figure.STEP_OUT, Figure.STEP_OPEN, Figure.STAGE, Figure.WAIT_RUNNING));

    private final FigureCells cells;
    private final WaitingSettings waiting;
    private final ClinicSettings clinic;
    private final Clock clock;
    private final TransactionTemplate oneMoment;

    ReportFigures(
            FigureCells cells,
            WaitingSettings waiting,
            ClinicSettings clinic,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.cells = cells;
        this.waiting = waiting;
        this.clinic = clinic;
        this.clock = clock;
        this.oneMoment = new TransactionTemplate(transactions);
        this.oneMoment.setReadOnly(true);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * All of one moment.
     *
     * @param pathway null for all
     */
    public FigureReport report(Months months, Months compared, @Nullable Pathway pathway) {
        return oneMoment.execute(status -> read(months, compared, pathway));
    }

    private FigureReport read(Months months, Months compared, @Nullable Pathway pathway) {
        List<Cell> now = cells.during(ASKED, months, pathway);
        List<Cell> before = cells.during(ASKED, compared, pathway);
        Distribution running = running(pathway);
        return new FigureReport(
                months,
                compared,
                pathway,
                Arrays.stream(KeyFigure.values())
                        .filter(figure -> figure.isOf(limit()))
                        .map(figure -> new Line(figure, value(figure, now), value(figure, before)))
                        .toList(),
                new Breakdowns(now, before).list(),
                funnel(months, pathway),
                WaitWeeks.of(waits(now), waits(before), running),
                limit().map(limit -> Value.share(running.between(0, limit.days()), running.total()))
                        .orElseGet(() -> Value.times(running)));
    }

    /** Empty where no waiting-time standard holds. */
    private Optional<WaitLimit> limit() {
        return waiting.limitIn(clinic.country());
    }

    private Value value(KeyFigure figure, List<Cell> read) {
        if (figure.isShare()) {
            return Value.share(Breakdowns.sum(read, figure.counted(limit())), Breakdowns.sum(read, figure.whole()));
        }
        return Value.times(
                Distribution.of(read.stream().filter(figure.whole()::takes).toList()));
    }

    private static Distribution waits(List<Cell> read) {
        return Distribution.of(
                read.stream().filter(Selection.of(Figure.WAIT_ENDED)::takes).toList());
    }

    /** In days until today. */
    private Distribution running(@Nullable Pathway pathway) {
        int today = (int) LocalDate.ofInstant(clock.instant(), clinic.zone()).toEpochDay();
        return Distribution.of(cells.standing(Figure.WAIT_RUNNING, pathway).stream()
                .map(cell -> new Cell(cell.figure(), cell.part(), Math.max(0, today - cell.value()), cell.cases()))
                .toList());
    }

    private List<StageReached> funnel(Months months, @Nullable Pathway pathway) {
        Map<String, Map<String, Long>> reached = cells.byPathway(Figure.STAGE, months).stream()
                .filter(each -> pathway == null || each.pathway().equals(pathway.name()))
                .collect(Collectors.groupingBy(
                        FigureCells.OfPathway::part,
                        Collectors.toMap(FigureCells.OfPathway::pathway, FigureCells.OfPathway::cases)));
        return Arrays.stream(Stage.values())
                .map(stage -> new StageReached(stage, reached.getOrDefault(stage.name(), Map.of())))
                .toList();
    }
}
