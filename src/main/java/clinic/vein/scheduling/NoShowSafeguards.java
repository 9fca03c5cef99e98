package clinic.vein.scheduling;

import clinic.vein.process.Decisions;
import clinic.vein.process.FiredRule;
import clinic.vein.referral.Referral;
import clinic.vein.referral.Veins;
import clinic.vein.referral.timeline.Purpose;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What speaks against discharging a patient who has missed appointments (clinical rules 6.3). */
@Component
public class NoShowSafeguards {

    private static final String BARS = "BARS";

    /** @param rules those that fired */
    public record Found(List<FiredRule> rules) {

        /** Whether the patient must not be discharged, whatever the reason. */
        public boolean bar() {
            return rules.stream().anyMatch(rule -> BARS.equals(rule.text("effect")));
        }

        public boolean any() {
            return !rules.isEmpty();
        }
    }

    private final Decisions decisions;
    private final MissedAppointments missedAppointments;

    NoShowSafeguards(Decisions decisions, MissedAppointments missedAppointments) {
        this.decisions = decisions;
        this.missedAppointments = missedAppointments;
    }

    /**
     * @param ulcerFound whether the clinic itself has found an open ulcer
     * @param vulnerable as whoever decides judges it; null until answered
     */
    public Found of(Referral referral, Purpose missed, boolean ulcerFound, @Nullable Boolean vulnerable) {
        Veins veins = referral.report().veins();
        Map<String, Object> facts = new HashMap<>();
        facts.put("missedWithNotice", missedAppointments.withReasonableNotice(referral.id(), missed));
        facts.put("ulcer", ulcerFound ? Veins.Ulcer.OPEN.name() : veins.ulcer().name());
        facts.put("bleeding", veins.bleeding().name());
        facts.put("vulnerable", vulnerable);
        return new Found(decisions.evaluate("NoShowSafeguards", facts).own());
    }
}
