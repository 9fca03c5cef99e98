package clinic.vein.insight.figures;

import clinic.vein.insight.figures.FigureReport.WaitsOfWeeks;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Waits by weeks, as the English figures show them: week 18 ends with day 126. */
final class WaitWeeks {

    private static final int FINE_UNTIL = 18;
    private static final int FINE = 2;
    private static final List<int[]> COARSE = List.of(new int[] {19, 26}, new int[] {27, 52});
    private static final int LAST = 52;

    private WaitWeeks() {}

    static List<WaitsOfWeeks> of(Distribution ended, Distribution before, Distribution running, int standardDays) {
        Stream<int[]> fine = IntStream.iterate(1, week -> week < FINE_UNTIL, week -> week + FINE)
                .mapToObj(week -> new int[] {week, week + FINE - 1});
        Stream<WaitsOfWeeks> upToLast = Stream.concat(fine, COARSE.stream())
                .map(weeks -> row(
                        weeks[0] + " to " + weeks[1],
                        firstDay(weeks[0]),
                        weeks[1] * 7,
                        standardDays,
                        ended,
                        before,
                        running));
        return Stream.concat(
                        upToLast,
                        Stream.of(row(
                                "over " + LAST,
                                firstDay(LAST + 1),
                                Integer.MAX_VALUE,
                                standardDays,
                                ended,
                                before,
                                running)))
                .toList();
    }

    /** Day 0 belongs to the first week. */
    private static int firstDay(int week) {
        return week == 1 ? 0 : (week - 1) * 7 + 1;
    }

    private static WaitsOfWeeks row(
            String weeks,
            int from,
            int to,
            int standardDays,
            Distribution ended,
            Distribution before,
            Distribution running) {
        return new WaitsOfWeeks(
                weeks,
                to <= standardDays,
                ended.between(from, to),
                before.between(from, to),
                running.between(from, to));
    }
}
