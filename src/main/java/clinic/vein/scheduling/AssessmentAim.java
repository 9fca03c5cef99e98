package clinic.vein.scheduling;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.process.Decisions;
import clinic.vein.referral.Referral;
import clinic.vein.waiting.MeasureWait;
import clinic.vein.waiting.Wait;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** By when the assessment should be: the clinic's service levels, counted from the start of the running wait. */
@Component
class AssessmentAim {

    private final Decisions decisions;
    private final MeasureWait measureWait;
    private final ClinicSettings clinic;
    private final Clock clock;

    AssessmentAim(Decisions decisions, MeasureWait measureWait, ClinicSettings clinic, Clock clock) {
        this.decisions = decisions;
        this.measureWait = measureWait;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** Empty where the table sets no aim. */
    Optional<Aim> of(Referral referral) {
        Map<String, Object> facts = new HashMap<>();
        facts.put(
                "urgency",
                referral.urgency() == null ? null : referral.urgency().name());
        facts.put("ulcer", referral.report().veins().ulcer().name());
        return decisions.evaluate("AssessmentAim", facts).own().stream()
                .min(Comparator.comparingInt(rule -> rule.requiredNumber("withinDays")))
                .map(rule -> new Aim(start(referral).plusDays(rule.requiredNumber("withinDays")), rule));
    }

    /** After a missed first appointment nothing runs until the patient is booked again, which is now. */
    private LocalDate start(Referral referral) {
        return measureWait
                .of(referral.id())
                .filter(Wait::isRunning)
                .map(wait -> wait.current().startedOn())
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), clinic.zone()));
    }
}
