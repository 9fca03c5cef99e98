package clinic.vein.workflow;

import clinic.vein.process.FiredRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;

/** Hears which rules fire, those of required decisions included: the result of an evaluation has only their outputs. */
public final class FiredRules implements DmnDecisionTableEvaluationListener {

    private final ThreadLocal<List<FiredRule>> heard = new ThreadLocal<>();

    List<FiredRule> during(Runnable evaluation, Map<String, String> sources) {
        List<FiredRule> rules = new ArrayList<>();
        heard.set(rules);
        try {
            evaluation.run();
        } finally {
            heard.remove();
        }
        return rules.stream()
                .map(rule ->
                        new FiredRule(rule.decision(), rule.id(), sources.getOrDefault(rule.id(), ""), rule.outputs()))
                .toList();
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        List<FiredRule> rules = heard.get();
        if (rules != null) {
            String decision = event.getDecision().getKey();
            event.getMatchingRules().forEach(rule -> rules.add(fired(decision, rule)));
        }
    }

    private static FiredRule fired(String decision, DmnEvaluatedDecisionRule rule) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        rule.getOutputEntries()
                .values()
                .forEach(output ->
                        outputs.put(output.getOutputName(), output.getValue().getValue()));
        return new FiredRule(decision, rule.getId(), "", outputs);
    }
}
