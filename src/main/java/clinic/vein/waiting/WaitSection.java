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
     * @param lastDayInTime null when nothing runs
     */
    record Shown(
            boolean running,
            int days,
            int standardDays,
            boolean breached,
            @Nullable LocalDate lastDayInTime,
            String standard,
            List<Line> periods) {}

    record Line(
            LocalDate startedOn,
            @Nullable Rule startedBy,
            @Nullable LocalDate stoppedOn,
            @Nullable Rule stoppedBy,
            int days,
            boolean counted,
            boolean breached) {}

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
                wait.standardDays(),
                wait.isBreached(),
                wait.isRunning() ? wait.lastDayInTime() : null,
                WaitingStandard.REFERRAL_TO_TREATMENT.title(),
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
                wait.isBreached(period));
    }
}
