package clinic.vein.workflow;

import clinic.vein.process.AnswerRule;
import clinic.vein.process.FiredRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * Asks a decision table column by column, which rules each answer leaves open. The engine itself reads the cells; all
 * combinations of answers together would be too many to try.
 */
final class AnswerRules {

    private static final int NONE = -1;

    private final DmnModelInstance model;
    private final String decision;
    private final Map<String, String> sources;
    private final FiredRules firedRules = new FiredRules();
    private final DmnEngine engine;

    private AnswerRules(DmnModelInstance model, String decision) {
        this.model = model;
        this.decision = decision;
        this.sources = sources(model);
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(firedRules));
        this.engine = configuration.buildEngine();
    }

    static List<AnswerRule> read(DmnModelInstance model, String decision, Map<String, List<String>> answers) {
        return new AnswerRules(model, decision).read(answers);
    }

    private List<AnswerRule> read(Map<String, List<String>> answers) {
        Map<String, FiredRule> rules = new LinkedHashMap<>();
        fired(column(NONE), Map.of()).forEach(rule -> rules.put(rule.id(), rule));
        Map<String, Map<String, Set<String>>> conditions = new HashMap<>();
        Set<String> impossible = new HashSet<>();
        List<String> inputs = inputs();
        for (int at = 0; at < inputs.size(); at++) {
            List<String> offered = answers.get(inputs.get(at));
            if (offered == null) {
                continue;
            }
            Map<String, Set<String>> accepted = accepted(column(at), inputs.get(at), offered);
            for (String rule : rules.keySet()) {
                Set<String> met = accepted.getOrDefault(rule, Set.of());
                if (met.isEmpty()) {
                    impossible.add(rule);
                } else if (met.size() < offered.size()) {
                    conditions
                            .computeIfAbsent(rule, any -> new LinkedHashMap<>())
                            .put(inputs.get(at), met);
                }
            }
        }
        return rules.values().stream()
                .filter(rule -> !impossible.contains(rule.id()))
                .map(rule -> new AnswerRule(rule, conditions.getOrDefault(rule.id(), Map.of())))
                .toList();
    }

    /** By rule, the answers at which its cell is met. */
    private Map<String, Set<String>> accepted(DmnDecision column, String input, List<String> offered) {
        Map<String, Set<String>> accepted = new HashMap<>();
        for (String answer : offered) {
            fired(column, Map.of(input, answer))
                    .forEach(rule -> accepted.computeIfAbsent(rule.id(), any -> new LinkedHashSet<>())
                            .add(answer));
        }
        return accepted;
    }

    private List<FiredRule> fired(DmnDecision column, Map<String, Object> facts) {
        return firedRules.during(() -> engine.evaluateDecisionTable(column, facts), sources);
    }

    /** The table with one column alone, or with none: cells without text are met by everything. */
    private DmnDecision column(int only) {
        DmnModelInstance copy = model.clone();
        Decision alone = copy.getModelElementById(decision);
        alone.getInformationRequirements().clear();
        DecisionTable table = (DecisionTable) alone.getExpression();
        table.setHitPolicy(HitPolicy.COLLECT);
        table.removeAttribute("aggregation");
        allBut(only, table.getInputs())
                .forEach(input -> input.getInputExpression().getText().setTextContent("null"));
        table.getRules()
                .forEach(rule -> allBut(only, rule.getInputEntries())
                        .forEach(cell -> cell.getText().setTextContent("")));
        return engine.parseDecision(decision, copy);
    }

    private static <T> List<T> allBut(int one, Collection<T> columns) {
        List<T> others = new ArrayList<>(columns);
        if (one != NONE) {
            others.remove(one);
        }
        return others;
    }

    private List<String> inputs() {
        Decision table = model.getModelElementById(decision);
        return ((DecisionTable) table.getExpression())
                .getInputs().stream()
                        .map(Input::getInputExpression)
                        .map(expression -> expression.getText().getTextContent().strip())
                        .toList();
    }

    /** What the annotations of a file's rules say, by the ids of the rules. */
    static Map<String, String> sources(DmnModelInstance model) {
        return model.getModelElementsByType(Rule.class).stream()
                .collect(Collectors.toMap(
                        Rule::getId,
                        rule -> rule.getDescription() == null
                                ? ""
                                : rule.getDescription().getTextContent()));
    }
}
