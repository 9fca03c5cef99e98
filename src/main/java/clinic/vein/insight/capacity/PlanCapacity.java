package clinic.vein.insight.capacity;

import clinic.vein.insight.capacity.CapacityPlan.ComingWeek;
import clinic.vein.insight.capacity.CapacityPlan.PastWeek;
import clinic.vein.insight.capacity.QueueSimulation.Backlog;
import clinic.vein.insight.figures.Figure;
import clinic.vein.insight.figures.FigureCells;
import clinic.vein.insight.figures.FigureCells.OnDay;
import clinic.vein.insight.figures.StepPart;
import clinic.vein.insight.picture.ProcessPictures;
import clinic.vein.kernel.ClinicCalendar;
import clinic.vein.kernel.ClinicSettings;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Compares demand with capacity, step by step, over the last twelve whole weeks. */
@Component
public class PlanCapacity {

    public static final int WEEKS = 12;

    /** Fewer than that tell nothing of what comes. */
    public static final int LEAST_DONE = 10;

    private final FigureCells cells;
    private final ProcessPictures pictures;
    private final ClinicSettings clinic;
    private final ClinicCalendar calendar;
    private final Clock clock;

    PlanCapacity(
            FigureCells cells, ProcessPictures pictures, ClinicSettings clinic, ClinicCalendar calendar, Clock clock) {
        this.cells = cells;
        this.pictures = pictures;
        this.clinic = clinic;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Of every step at which anything happened or waits, the most pressing first. */
    public List<StepFlow> flows() {
        Map<String, Long> arrived = byElement(days(Figure.STEP_IN));
        Map<String, Long> left = byElement(days(Figure.STEP_OUT));
        Map<String, Long> open = open();
        Set<String> elements = new TreeSet<>(arrived.keySet());
        elements.addAll(left.keySet());
        elements.addAll(open.keySet());
        return elements.stream()
                .map(element -> StepFlow.of(
                        element,
                        pictures.nameOf(element),
                        arrived.getOrDefault(element, 0L),
                        left.getOrDefault(element, 0L),
                        open.getOrDefault(element, 0L),
                        WEEKS))
                .sorted((one, other) -> Long.compare(other.projected(), one.projected()))
                .toList();
    }

    /** Of a step at which nothing happened and nothing waits. */
    public StepFlow none(String element) {
        return StepFlow.of(element, pictures.nameOf(element), 0, 0, 0, WEEKS);
    }

    /** @param extraSessions a week: one is a working day's worth of what was done on days with any */
    public CapacityPlan plan(StepFlow flow, int extraSessions) {
        Map<LocalDate, Long> arrived = ofDays(days(Figure.STEP_IN), flow.element());
        Map<LocalDate, Long> left = ofDays(days(Figure.STEP_OUT), flow.element());
        int[] done = working(left);
        boolean enough = flow.left() >= LEAST_DONE;
        return new CapacityPlan(
                flow,
                extraSessions,
                enough,
                Math.round(10
                                * Arrays.stream(done)
                                        .filter(each -> each > 0)
                                        .average()
                                        .orElse(0))
                        / 10.0,
                past(arrived, left),
                enough ? coming(new QueueSimulation(working(arrived), done), flow, extraSessions) : List.of());
    }

    private static List<ComingWeek> coming(QueueSimulation simulation, StepFlow flow, int extraSessions) {
        int backlog = (int) flow.open();
        // The same days are drawn in both, as far as can be, and at each look at the page.
        long seed = flow.element().hashCode();
        List<Backlog> as = simulation.play(backlog, WEEKS, 0, seed);
        List<Backlog> more = simulation.play(backlog, WEEKS, extraSessions, seed);
        return IntStream.range(0, WEEKS)
                .mapToObj(week -> new ComingWeek(
                        week + 1,
                        as.get(week).low(),
                        as.get(week).median(),
                        as.get(week).high(),
                        more.get(week).low(),
                        more.get(week).median(),
                        more.get(week).high()))
                .toList();
    }

    private List<PastWeek> past(Map<LocalDate, Long> arrived, Map<LocalDate, Long> left) {
        return IntStream.range(0, WEEKS)
                .mapToObj(week -> {
                    LocalDate monday = monday().minusWeeks(WEEKS - week);
                    Predicate<LocalDate> within = day -> !day.isBefore(monday) && day.isBefore(monday.plusWeeks(1));
                    return new PastWeek(monday, sum(arrived, within), sum(left, within));
                })
                .toList();
    }

    private static long sum(Map<LocalDate, Long> byDay, Predicate<LocalDate> within) {
        return byDay.entrySet().stream()
                .filter(day -> within.test(day.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private int[] working(Map<LocalDate, Long> byDay) {
        return new WorkingDayCounts(monday().minusWeeks(WEEKS), monday().minusDays(1), calendar::isOpenOn, byDay)
                .inOrder();
    }

    private List<OnDay> days(Figure figure) {
        return cells.byDay(figure, monday().minusWeeks(WEEKS), monday().minusDays(1));
    }

    /** Of the running week: it is not over, and left out. */
    private LocalDate monday() {
        return LocalDate.ofInstant(clock.instant(), clinic.zone())
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private Map<String, Long> open() {
        return cells.standing(Figure.STEP_OPEN, null).stream()
                .collect(Collectors.groupingBy(
                        cell -> StepPart.parse(cell.part()).element(),
                        Collectors.summingLong(FigureCells.Cell::cases)));
    }

    private static Map<String, Long> byElement(List<OnDay> days) {
        return days.stream().collect(Collectors.groupingBy(OnDay::part, Collectors.summingLong(OnDay::cases)));
    }

    private static Map<LocalDate, Long> ofDays(List<OnDay> days, String element) {
        return days.stream()
                .filter(each -> each.part().equals(element))
                .collect(Collectors.toMap(OnDay::day, OnDay::cases, Long::sum, TreeMap::new));
    }
}
