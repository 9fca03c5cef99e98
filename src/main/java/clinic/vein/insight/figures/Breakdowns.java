package clinic.vein.insight.figures;

import clinic.vein.insight.figures.FigureCells.Cell;
import clinic.vein.insight.figures.FigureReport.Breakdown;
import clinic.vein.insight.figures.FigureReport.Part;
import clinic.vein.kernel.Urgency;
import clinic.vein.kernel.Worded;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Figures by their parts. */
public final class Breakdowns {

    private enum Heading implements Worded {
        TRIAGED,
        DECLINED,
        APPOINTMENT,
        CLOSED,
        ADVISED,
        NOT_GIVEN
    }

    private final List<Cell> now;
    private final List<Cell> before;

    Breakdowns(List<Cell> now, List<Cell> before) {
        this.now = now;
        this.before = before;
    }

    List<Breakdown> list() {
        return List.of(
                new Breakdown(
                        Figure.TRIAGED,
                        Heading.TRIAGED.title(),
                        Heading.TRIAGED.meaning(),
                        Arrays.stream(Urgency.values())
                                .map(urgency -> part(Selection.of(Figure.TRIAGED, urgency.name()), urgency.title()))
                                .toList()),
                new Breakdown(
                        Figure.DECLINED, Heading.DECLINED.title(), Heading.DECLINED.meaning(), found(Figure.DECLINED)),
                new Breakdown(
                        Figure.APPOINTMENT,
                        Heading.APPOINTMENT.title(),
                        Heading.APPOINTMENT.meaning(),
                        found(Figure.APPOINTMENT)),
                new Breakdown(Figure.CLOSED, Heading.CLOSED.title(), Heading.CLOSED.meaning(), found(Figure.CLOSED)),
                new Breakdown(
                        Figure.ADVISED,
                        Heading.ADVISED.title(),
                        Heading.ADVISED.meaning(),
                        Arrays.stream(Advice.values()).map(this::overridden).toList()));
    }

    private List<Part> found(Figure figure) {
        return Stream.concat(now.stream(), before.stream())
                .filter(cell -> cell.figure() == figure)
                .map(Cell::part)
                .distinct()
                .map(code -> part(Selection.of(figure, code), words(code)))
                .sorted(Comparator.comparingLong(Part::now).reversed().thenComparing(Part::code))
                .toList();
    }

    private Part part(Selection selection, String title) {
        String code = selection.parts().iterator().next();
        return new Part(code, title, sum(now, selection), null, sum(before, selection), null);
    }

    private Part overridden(Advice advice) {
        Selection of = Selection.of(Figure.ADVISED, advice.table().decision());
        return new Part(
                advice.table().decision(),
                advice.table().title(),
                sum(now, of.from(1)),
                sum(now, of.upTo(0)),
                sum(before, of.from(1)),
                sum(before, of.upTo(0)));
    }

    static long sum(List<Cell> cells, Selection selection) {
        return cells.stream().filter(selection::takes).mapToLong(Cell::cases).sum();
    }

    /** {@code ASSESSMENT NO_SHOW} as {@code Assessment: no show}. */
    public static String words(String code) {
        String[] words = code.toLowerCase(Locale.ROOT).replace('_', ' ').split(" ", 2);
        String first = words[0].isEmpty() ? Heading.NOT_GIVEN.title() : words[0];
        String start = first.substring(0, 1).toUpperCase(Locale.ROOT) + first.substring(1);
        return words.length == 1 ? start : start + (code.contains(" ") ? ": " : " ") + words[1];
    }
}
