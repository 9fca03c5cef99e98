package clinic.vein.vascular.followup;

import clinic.vein.kernel.Urgency;
import clinic.vein.process.Decisions;
import clinic.vein.process.FiredRule;
import clinic.vein.referral.timeline.Term;
import clinic.vein.vascular.safety.Complication;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks the clinic's table what must not wait after a treatment. */
@Component
class FollowUpRedFlags {

    /** @param rules those that fired */
    record Found(List<FiredRule> rules) {

        /** Of the most urgent one; empty without any. */
        Optional<Urgency> urgency() {
            return rules.stream()
                    .map(rule -> Urgency.valueOf(rule.requiredText("urgency")))
                    .min(Comparator.naturalOrder());
        }

        /** A sign and a complication may raise the same. */
        List<String> codes() {
            return rules.stream().map(rule -> rule.text("redFlag")).distinct().toList();
        }

        List<Term> flags() {
            return codes().stream()
                    .map(code -> new Term(FollowUpRedFlags.class.getSimpleName(), code))
                    .toList();
        }
    }

    private final Decisions decisions;

    FollowUpRedFlags(Decisions decisions) {
        this.decisions = decisions;
    }

    /** What a complication is as bad as. */
    Found of(Complication complication) {
        Map<String, Object> facts = new HashMap<>();
        Stream.of("legSwelling", "chestSymptoms", "neurologicalSymptoms", "skinBlistering", "infectionSigns")
                .forEach(sign -> facts.put(sign, null));
        facts.put("complication", complication.name());
        return new Found(decisions.evaluate("FollowUpRedFlags", facts).own());
    }

    /** What is not answered yet raises nothing; what is recorded as a complication is no less than its sign. */
    Found of(RecoveryCheck check) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("legSwelling", check.legSwelling());
        facts.put("chestSymptoms", check.chestSymptoms());
        facts.put("neurologicalSymptoms", check.neurologicalSymptoms());
        facts.put("skinBlistering", check.skinBlistering());
        facts.put("infectionSigns", check.infectionSigns());
        facts.put("complication", null);
        return new Found(Stream.concat(
                        decisions.evaluate("FollowUpRedFlags", facts).own().stream(),
                        check.complications().stream().flatMap(each -> of(each).rules().stream()))
                .toList());
    }
}
