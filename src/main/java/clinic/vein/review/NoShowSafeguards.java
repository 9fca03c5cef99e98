package clinic.vein.review;

import clinic.vein.process.Decisions;
import clinic.vein.process.FiredRule;
import clinic.vein.referral.Referral;
import clinic.vein.referral.Veins;
import clinic.vein.scheduling.MissedAppointments;
import clinic.vein.scheduling.Purpose;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What speaks against discharging a patient who has missed appointments. */
@Component
class NoShowSafeguards {

    private static final String BARS = "BARS";

    /** @param rules those that fired */
    record Found(List<FiredRule> rules) {

        /** Whether the patient must not be discharged, whatever the reason. */
        boolean bar() {
            return rules.stream().anyMatch(rule -> BARS.equals(rule.text("effect")));
        }

        boolean any() {
            return !rules.isEmpty();
        }
    }

    private final Decisions decisions;
    private final MissedAppointments missedAppointments;

    NoShowSafeguards(Decisions decisions, MissedAppointments missedAppointments) {
        this.decisions = decisions;
        this.missedAppointments = missedAppointments;
    }

    /** @param vulnerable as the physician judges it; null until answered */
    Found of(Referral referral, Boolean vulnerable) {
        Veins veins = referral.report().veins();
        Map<String, Object> facts = new HashMap<>();
        facts.put("missedWithNotice", missedAppointments.withReasonableNotice(referral.id(), Purpose.ASSESSMENT));
        facts.put("ulcer", veins.ulcer().name());
        facts.put("bleeding", veins.bleeding().name());
        facts.put("vulnerable", vulnerable);
        return new Found(decisions.evaluate("NoShowSafeguards", facts).own());
    }
}
