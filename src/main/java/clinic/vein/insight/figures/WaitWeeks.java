package clinic.vein.insight.figures;

import clinic.vein.insight.figures.FigureReport.WaitsOfWeeks;
import clinic.vein.kernel.Phrase;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Waits by weeks, as the English figures show them: week 18 ends with day 126.
 *
 * @param from first day
 * @param to last day
 */
record WaitWeeks(String title, int from, int to) {

    private static final List<WaitWeeks> ALL = Stream.concat(
                    IntStream.of(1, 3, 5, 7, 9, 11, 13, 15, 17).mapToObj(week -> weeks(week, week + 1)),
                    Stream.of(
                            weeks(19, 26),
                            weeks(27, 52),
                            new WaitWeeks(
                                    new Phrase(WeeksWaited.OVER, 52).inEnglish(), firstDay(53), Integer.MAX_VALUE)))
            .toList();

    static List<WaitsOfWeeks> of(Distribution ended, Distribution before, Distribution running) {
        return ALL.stream()
                .map(weeks -> new WaitsOfWeeks(weeks.title, weeks.in(ended), weeks.in(before), weeks.in(running)))
                .toList();
    }

    private long in(Distribution waits) {
        return waits.between(from, to);
    }

    private static WaitWeeks weeks(int first, int last) {
        return new WaitWeeks(new Phrase(WeeksWaited.FROM_TO, first, last).inEnglish(), firstDay(first), last * 7);
    }

    /** Day 0 belongs to the first week. */
    private static int firstDay(int week) {
        return week == 1 ? 0 : (week - 1) * 7 + 1;
    }
}
