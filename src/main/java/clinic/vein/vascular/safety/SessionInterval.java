package clinic.vein.vascular.safety;

import clinic.vein.process.Decisions;
import clinic.vein.process.FiredRule;
import clinic.vein.vascular.legs.TreatmentSettings;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the clinic's table how long to wait from one session to the next. */
@Component
public class SessionInterval {

    private final Decisions decisions;
    private final TreatmentSettings settings;

    SessionInterval(Decisions decisions, TreatmentSettings settings) {
        this.decisions = decisions;
        this.settings = settings;
    }

    record Rule(String id, String source) {}

    /** @param days whole days, the longest where several products or forms were given */
    public record Least(int days, List<Rule> rules) {}

    public Least after(List<Treatment> given) {
        List<FiredRule> fired = given.stream()
                .filter(each -> each.product() != null && each.form() != null)
                .flatMap(each -> decisions
                        .evaluate(
                                "SessionInterval",
                                Map.of(
                                        "product",
                                        each.product().name(),
                                        "form",
                                        each.form().name()))
                        .own()
                        .stream())
                .distinct()
                .toList();
        int days = fired.stream()
                .mapToInt(rule -> rule.requiredNumber("days"))
                .max()
                .orElse(settings.minimumIntervalDays());
        return new Least(
                days,
                fired.stream().map(rule -> new Rule(rule.id(), rule.source())).toList());
    }
}
