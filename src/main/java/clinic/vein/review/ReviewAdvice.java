package clinic.vein.review;

import clinic.vein.process.Decided;
import clinic.vein.process.Decisions;
import clinic.vein.process.FiredRule;
import clinic.vein.process.ReferralId;
import clinic.vein.referral.Background;
import clinic.vein.referral.Referral;
import clinic.vein.referral.Referrals;
import clinic.vein.triage.TriageResult;
import clinic.vein.triage.TriageResults;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks the tables what they advise the physician: causes to treat first, magnesium, and the decision. */
@Component
class ReviewAdvice {

    /** @param rule where the advice comes from */
    record Cause(String flag, String medicine, String advice, boolean treatFirst, FiredRule rule) {}

    /** @param verdict the most cautious one whose rule fired */
    record Magnesium(String verdict, boolean takesMagnesium, List<FiredRule> rules) {}

    record Recommendation(String decision, List<FiredRule> rules) {}

    record Advice(Recommendation recommendation, List<Cause> causes, Magnesium magnesium, TriageResult triage) {}

    private static final List<String> MOST_CAUTIOUS_FIRST = List.of("BLOCK", "PRESCRIBER_REVIEW", "ACCEPTABLE");

    private final Decisions decisions;
    private final Referrals referrals;
    private final TriageResults triageResults;

    ReviewAdvice(Decisions decisions, Referrals referrals, TriageResults triageResults) {
        this.decisions = decisions;
        this.referrals = referrals;
        this.triageResults = triageResults;
    }

    Advice on(ReferralId id, WorkUp workUp) {
        Referral referral = referrals.find(id).orElseThrow();
        TriageResult triage = triageResults.find(id).orElseThrow();
        Background background = referral.report().background();
        List<Cause> causes = causes(background, workUp);
        Map<String, Object> facts = new HashMap<>();
        facts.put("pathway", referral.pathway().name());
        facts.put("urgency", referral.urgency().name());
        facts.put("treatFirst", causes.stream().anyMatch(Cause::treatFirst));
        facts.put("rlsPositive", triage.rlsPositive());
        facts.put("veinCriterion", triage.veinCriterion());
        Decided advised = decisions.evaluate("ReviewAdvice", facts);
        Recommendation recommendation = new Recommendation(
                advised.rules().stream()
                        .findFirst()
                        .map(rule -> rule.text("decision"))
                        .orElse(null),
                advised.rules());
        return new Advice(recommendation, causes, magnesium(background, workUp), triage);
    }

    private List<Cause> causes(Background background, WorkUp workUp) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("conditions", conditions(background));
        facts.put(
                "medicines",
                background.medicines().stream()
                        .map(Background.Medicine::atc)
                        .filter(Objects::nonNull)
                        .toList());
        facts.put("pregnant", background.pregnant());
        facts.put("ferritin", number(workUp.ferritin()));
        facts.put("transferrinSaturation", number(workUp.transferrinSaturation()));
        facts.put("egfr", number(workUp.egfr()));
        facts.put("hba1c", number(workUp.hba1c()));
        return decisions.evaluate("RlsCauses", facts).rules().stream()
                .map(rule -> new Cause(
                        rule.text("flag"),
                        rule.text("medicine"),
                        rule.text("advice"),
                        Boolean.TRUE.equals(rule.outputs().get("treatFirst")),
                        rule))
                .toList();
    }

    private Magnesium magnesium(Background background, WorkUp workUp) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("conditions", conditions(background));
        facts.put("egfr", number(workUp.egfr()));
        List<FiredRule> rules = decisions.evaluate("Magnesium", facts).rules();
        Optional<String> verdict = MOST_CAUTIOUS_FIRST.stream()
                .filter(each -> rules.stream().anyMatch(rule -> each.equals(rule.text("verdict"))))
                .findFirst();
        return new Magnesium(verdict.orElse(null), background.takesMagnesium(), rules);
    }

    private static List<String> conditions(Background background) {
        return Stream.of(background.conditions().toArray(Background.Condition[]::new))
                .map(Enum::name)
                .sorted()
                .toList();
    }

    private static Double number(BigDecimal value) {
        return value == null ? null : value.doubleValue();
    }
}
