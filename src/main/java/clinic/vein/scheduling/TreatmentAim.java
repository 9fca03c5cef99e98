package clinic.vein.scheduling;

import clinic.vein.kernel.ReferralId;
import clinic.vein.process.FiredRule;
import clinic.vein.waiting.MeasureWait;
import clinic.vein.waiting.Wait;
import clinic.vein.waiting.WaitLimit;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** By when the first session should be: within the waiting-time standard, where one holds. */
@Component
class TreatmentAim {

    private final MeasureWait measureWait;

    TreatmentAim(MeasureWait measureWait) {
        this.measureWait = measureWait;
    }

    /** Empty once a session has stopped the clock, and where no standard holds. */
    Optional<Aim> of(ReferralId id) {
        return measureWait
                .of(id)
                .filter(Wait::isRunning)
                .flatMap(wait ->
                        wait.limit().flatMap(limit -> wait.lastDayInTime().map(day -> new Aim(day, standard(limit)))));
    }

    private static FiredRule standard(WaitLimit limit) {
        return new FiredRule(
                "WaitingClock", "clock-standard", limit.standard().title(), Map.of("withinDays", limit.days()));
    }
}
