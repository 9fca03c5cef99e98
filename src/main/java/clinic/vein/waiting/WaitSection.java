package clinic.vein.waiting;

import clinic.vein.kernel.ReferralId;
import clinic.vein.process.CaseFileSection;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The waiting time in the case file, with the rule behind each start and stop. */
@Component
class WaitSection implements CaseFileSection {

    private final MeasureWait measureWait;

    WaitSection(MeasureWait measureWait) {
        this.measureWait = measureWait;
    }

    /**
     * @param days of the period that runs, else of the last; 0 when that does not count
     * @param standardDays null without a standard, like all that is said of it
     * @param lastDayInTime null when nothing runs as well
     */
    record Shown(
            boolean running,
            int days,
            @Nullable Integer standardDays,
            @Nullable Boolean breached,
            @Nullable LocalDate lastDayInTime,
            @Nullable String standard,
            List<Line> periods) {}

    record Line(
            LocalDate startedOn,
            @Nullable Rule startedBy,
            @Nullable LocalDate stoppedOn,
            @Nullable Rule stoppedBy,
            int days,
            boolean counted,
            @Nullable Boolean breached) {}

    record Rule(String id, String text, String source) {

        static @Nullable Rule of(@Nullable ClockRule rule) {
            return rule == null ? null : new Rule(rule.id(), rule.text(), rule.source());
        }
    }

    @Override
    public String name() {
        return "waiting";
    }

    @Override
    public @Nullable Object read(ReferralId id) {
        return measureWait.of(id).map(WaitSection::shown).orElse(null);
    }

    private static Shown shown(Wait wait) {
        return new Shown(
                wait.isRunning(),
                wait.days(),
                wait.limit().map(WaitLimit::days).orElse(null),
                wait.limit().map(limit -> wait.isBreached()).orElse(null),
                wait.lastDayInTime().filter(day -> wait.isRunning()).orElse(null),
                wait.limit().map(limit -> limit.standard().title()).orElse(null),
                wait.periods().stream().map(period -> line(wait, period)).toList());
    }

    private static Line line(Wait wait, WaitingPeriod period) {
        return new Line(
                period.startedOn(),
                Rule.of(period.startedBy()),
                period.stoppedOn(),
                Rule.of(period.stoppedBy()),
                period.days(wait.today()),
                period.isCounted(),
                wait.limit().map(limit -> wait.isBreached(period)).orElse(null));
    }
}
