package clinic.vein.triage;

import clinic.vein.kernel.Pathway;
import clinic.vein.kernel.Urgency;
import clinic.vein.process.Decided;
import clinic.vein.process.Decisions;
import clinic.vein.referral.ReferralReport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the triage tables; of the urgencies whose rules fired the most urgent one holds. */
@Component
class Triage {

    private final Decisions decisions;

    Triage(Decisions decisions) {
        this.decisions = decisions;
    }

    TriageResult decide(ReferralReport report, LocalDate reported, Instant now) {
        Map<String, Object> facts = TriageFacts.of(report, reported);
        Decided pathway = decisions.evaluate("Pathway", facts);
        Decided urgency = decisions.evaluate("Urgency", facts);
        return new TriageResult(
                now,
                Pathway.valueOf(pathway.own().get(0).text("pathway")),
                urgency.own().stream()
                        .map(rule -> Urgency.valueOf(rule.text("urgency")))
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                fired(pathway, "RlsPositive", "rlsPositive"),
                fired(pathway, "VeinSigns", "veinSign"),
                fired(pathway, "VeinCriterion", "veinCriterion"),
                List.of(pathway, urgency));
    }

    private static boolean fired(Decided decided, String decision, String output) {
        return decided.rules().stream()
                .filter(rule -> rule.decision().equals(decision))
                .map(rule -> rule.outputs().get(output))
                .anyMatch(value -> value != null && !Boolean.FALSE.equals(value));
    }
}
