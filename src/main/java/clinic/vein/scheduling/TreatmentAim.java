package clinic.vein.scheduling;

import clinic.vein.kernel.ReferralId;
import clinic.vein.process.FiredRule;
import clinic.vein.waiting.MeasureWait;
import clinic.vein.waiting.Wait;
import clinic.vein.waiting.WaitingStandard;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** By when the first session should be: within the waiting-time standard. */
@Component
class TreatmentAim {

    private final MeasureWait measureWait;

    TreatmentAim(MeasureWait measureWait) {
        this.measureWait = measureWait;
    }

    /** Empty once a session has stopped the clock. */
    Optional<Aim> of(ReferralId id) {
        return measureWait.of(id).filter(Wait::isRunning).map(wait -> new Aim(wait.lastDayInTime(), standard(wait)));
    }

    private static FiredRule standard(Wait wait) {
        return new FiredRule(
                "WaitingClock",
                "clock-standard",
                WaitingStandard.REFERRAL_TO_TREATMENT.title(),
                Map.of("withinDays", wait.standardDays()));
    }
}
