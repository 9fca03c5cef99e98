package clinic.vein.insight.figures;

import clinic.vein.insight.figures.FigureCells.Cell;
import clinic.vein.kernel.Pathway;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads where in a model patients wait, and for how long. */
@Component
public class ReadHeat {

    private final FigureCells cells;

    ReadHeat(FigureCells cells) {
        this.cells = cells;
    }

    /**
     * @param process key of the model
     * @param version null for all, and for what was noted without one
     * @param pathway null for all
     * @return elements at which anything was finished or is open, by their ids
     */
    public List<ElementHeat> of(String process, @Nullable Integer version, Months months, @Nullable Pathway pathway) {
        Map<String, List<Cell>> byElement = Stream.concat(
                        cells.during(EnumSet.of(Figure.STEP_TIME, Figure.STEP_LATE), months, pathway).stream(),
                        cells.standing(Figure.STEP_OPEN, pathway).stream())
                .filter(cell -> isOf(StepPart.parse(cell.part()), process, version))
                .collect(Collectors.groupingBy(
                        cell -> StepPart.parse(cell.part()).element(), TreeMap::new, Collectors.toList()));
        return byElement.entrySet().stream()
                .map(each -> heat(each.getKey(), each.getValue()))
                .toList();
    }

    private static boolean isOf(StepPart part, String process, @Nullable Integer version) {
        return part.process().equals(process) && (version == null || part.version() == version);
    }

    private static ElementHeat heat(String element, List<Cell> read) {
        Value times = Value.times(Distribution.of(of(read, cell -> cell.figure() == Figure.STEP_TIME)));
        List<Cell> open = of(read, cell -> cell.figure() == Figure.STEP_OPEN);
        return new ElementHeat(
                element,
                times.whole(),
                times.median(),
                times.ninetieth(),
                Breakdowns.sum(read, Selection.of(Figure.STEP_LATE).from(1)),
                Breakdowns.sum(read, Selection.of(Figure.STEP_LATE)),
                open.stream().mapToLong(Cell::cases).sum(),
                open.stream().mapToInt(Cell::value).min().stream()
                        .mapToObj(minute -> Instant.EPOCH.plus(Duration.ofMinutes(minute)))
                        .findFirst()
                        .orElse(null));
    }

    private static List<Cell> of(List<Cell> read, Predicate<Cell> wanted) {
        return read.stream().filter(wanted).toList();
    }
}
