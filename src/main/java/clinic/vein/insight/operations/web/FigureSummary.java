package clinic.vein.insight.operations.web;

import clinic.vein.insight.figures.FigureReport;
import clinic.vein.insight.figures.FigureReport.Line;
import clinic.vein.insight.figures.KeyFigure;
import clinic.vein.insight.figures.Value;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a reader should know of a report first: which figures became better, which worse, and which are otherwise than
 * before without being either. What differs by little, or rests on few cases, is none of them. How much was late is said
 * in any case.
 */
record FigureSummary(List<Change> better, List<Change> worse, List<Change> otherwise, List<Change> late) {

    /** Fewer say nothing of a clinic. */
    private static final int FEWEST_CASES = 5;

    /** A tenth of what it was, or so many points of a share: our own bounds, for reading and not for deciding. */
    private static final int PERCENT_OF_A_TIME = 10;

    private static final int POINTS_OF_A_SHARE = 5;

    /** A patient counts in the month of the asking, and as one who did not answer until the answer is there. */
    private static final Set<KeyFigure> ANSWERS = EnumSet.of(
            KeyFigure.SCORES_ANSWERED, KeyFigure.SCORES_BEFORE, KeyFigure.SCORES_AT_6_WEEKS, KeyFigure.SCORES_LATER);

    /** So long answers are waited for before a share of them is judged: our own bound. */
    private static final int DAYS_TO_ANSWER = 30;

    private static final Set<KeyFigure> THE_MORE_THE_BETTER = EnumSet.of(
            KeyFigure.WITHIN_STANDARD,
            KeyFigure.WITHIN_OWN_STANDARD,
            KeyFigure.PRACTICE_TOLD,
            KeyFigure.SCORES_ANSWERED,
            KeyFigure.SCORES_BEFORE,
            KeyFigure.SCORES_AT_6_WEEKS,
            KeyFigure.SCORES_LATER);

    /** How often people ask, decline or decide otherwise may be right or wrong. */
    private static final Set<KeyFigure> NEITHER = EnumSet.of(
            KeyFigure.ASKED_FOR_INFORMATION,
            KeyFigure.ASKED_AGAIN,
            KeyFigure.DECLINED_OR_RETURNED,
            KeyFigure.OVERRIDDEN);

    /**
     * In words.
     *
     * @param anchor where on the page the figure stands in full
     */
    record Change(String title, String now, String before, String anchor) {}

    private enum Kind {
        BETTER,
        WORSE,
        OTHERWISE,
        MUCH_THE_SAME
    }

    /** @param today whoever was asked lately may still answer, and that share is not judged yet */
    static FigureSummary of(FigureReport report, LocalDate today) {
        boolean answersAreOpen =
                !report.months().lastDay().plusDays(DAYS_TO_ANSWER).isBefore(today);
        Predicate<Line> judged = line -> !answersAreOpen || !ANSWERS.contains(line.figure());
        return new FigureSummary(
                changes(report, judged.and(line -> kind(line) == Kind.BETTER)),
                changes(report, judged.and(line -> kind(line) == Kind.WORSE)),
                changes(report, line -> kind(line) == Kind.OTHERWISE),
                changes(
                        report,
                        line -> line.figure() == KeyFigure.LATE && !line.now().isEmpty()));
    }

    public boolean isEmpty() {
        return better.isEmpty() && worse.isEmpty() && otherwise.isEmpty();
    }

    private static List<Change> changes(FigureReport report, Predicate<Line> which) {
        return report.lines().stream()
                .filter(which)
                .map(line -> new Change(
                        line.figure().title(),
                        line.inWords(line.now()),
                        line.inWords(line.before()),
                        "figure-" + line.figure().name()))
                .toList();
    }

    private static Kind kind(Line line) {
        if (line.now().whole() < FEWEST_CASES || line.before().whole() < FEWEST_CASES) {
            return Kind.MUCH_THE_SAME;
        }
        int now = number(line.now());
        int before = number(line.before());
        int enough = line.figure().isShare() ? POINTS_OF_A_SHARE : Math.max(1, before * PERCENT_OF_A_TIME / 100);
        if (Math.abs(now - before) < enough) {
            return Kind.MUCH_THE_SAME;
        }
        if (NEITHER.contains(line.figure())) {
            return Kind.OTHERWISE;
        }
        return now > before == THE_MORE_THE_BETTER.contains(line.figure()) ? Kind.BETTER : Kind.WORSE;
    }

    private static int number(Value value) {
        Integer percent = value.percent();
        return percent != null ? percent : Objects.requireNonNull(value.median());
    }
}
