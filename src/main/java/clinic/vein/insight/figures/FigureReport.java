package clinic.vein.insight.figures;

import clinic.vein.kernel.Pathway;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The clinic's figures of some months, beside those of others.
 *
 * @param pathway null for all
 * @param waiting of the waits that run today the share within the standard; without a standard, how long they are, in days
 */
public record FigureReport(
        Months months,
        Months compared,
        @Nullable Pathway pathway,
        List<Line> lines,
        List<Breakdown> breakdowns,
        List<StageReached> funnel,
        List<WaitsOfWeeks> waits,
        Value waiting) {

    public record Line(KeyFigure figure, Value now, Value before) {

        /** Such as {@code 3 d 6 h}, or {@code 4 %}; empty without cases. */
        public String inWords(Value value) {
            if (value.isEmpty()) {
                return "";
            }
            Unit unit = figure.unit();
            return unit == null ? value.percent() + " %" : unit.inWords(Objects.requireNonNull(value.median()));
        }

        public String ninetiethInWords(Value value) {
            Unit unit = figure.unit();
            Integer ninetieth = value.ninetieth();
            return unit == null || ninetieth == null ? "" : unit.inWords(ninetieth);
        }
    }

    /** One figure by its parts. */
    public record Breakdown(Figure figure, String title, String definition, List<Part> parts) {}

    /**
     * @param code as the cases have it
     * @param whole what the cases are out of; null where they are the whole
     */
    public record Part(
            String code,
            String title,
            long now,
            @Nullable Long whole,
            long before,
            @Nullable Long wholeBefore) {}

    /** @param byPathway a missing pathway means none */
    public record StageReached(Stage stage, Map<String, Long> byPathway) {

        public long all() {
            return byPathway.values().stream().mapToLong(Long::longValue).sum();
        }

        public long of(Pathway pathway) {
            return byPathway.getOrDefault(pathway.name(), 0L);
        }

        public long notTriaged() {
            return byPathway.getOrDefault(ReferralHistory.NOT_TRIAGED, 0L);
        }
    }

    /** Waits of so many weeks: those that ended in these months, in those compared, and those that run today. */
    public record WaitsOfWeeks(String weeks, long ended, long endedBefore, long running) {}
}
