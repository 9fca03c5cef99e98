package clinic.vein.insight.figures;

import clinic.vein.insight.figures.FigureCells.Cell;
import clinic.vein.insight.figures.FigureReport.Breakdown;
import clinic.vein.insight.figures.FigureReport.Part;
import clinic.vein.kernel.CodeNames;
import clinic.vein.kernel.Phrase;
import clinic.vein.kernel.Urgency;
import clinic.vein.kernel.Worded;
import clinic.vein.referral.timeline.DeclineReason;
import clinic.vein.referral.timeline.EventKind;
import clinic.vein.referral.timeline.Purpose;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Figures by their parts. */
public final class Breakdowns {

    private enum Heading implements Worded {
        TRIAGED,
        DECLINED,
        APPOINTMENT,
        CLOSED,
        ADVISED,
        NOT_GIVEN,
        /** Has places for the purpose and what became of it. */
        APPOINTMENT_OF
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
                .map(code -> part(Selection.of(figure, code), words(figure, code)))
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

    /** What a part of a figure is called; one that is on no list any more by its code. */
    public static String words(Figure figure, String code) {
        if (code.isEmpty()) {
            return capital(Heading.NOT_GIVEN.title());
        }
        return capital(
                switch (figure) {
                    case TRIAGED -> title(CodeNames.find(Urgency.class, code), code);
                    case DECLINED -> title(CodeNames.find(DeclineReason.class, code), code);
                    case CLOSED -> title(CodeNames.find(EventKind.class, code), code);
                    case APPOINTMENT -> appointment(code);
                    case ADVISED ->
                        title(
                                Arrays.stream(Advice.values())
                                        .map(Advice::table)
                                        .filter(table -> table.decision().equals(code))
                                        .findFirst(),
                                code);
                    default -> code;
                });
    }

    private static String title(Optional<? extends Worded> known, String code) {
        return known.map(Worded::title).orElse(code);
    }

    /** Of a purpose and what became of it, such as {@code ASSESSMENT NO_SHOW}. */
    private static String appointment(String code) {
        String[] parts = code.split(" ", 2);
        return CodeNames.find(Purpose.class, parts[0])
                .flatMap(purpose -> CodeNames.find(AppointmentEnd.class, parts[parts.length - 1])
                        .map(end -> new Phrase(Heading.APPOINTMENT_OF, purpose, end).inEnglish()))
                .orElse(code);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
