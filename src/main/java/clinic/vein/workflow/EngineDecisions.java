package clinic.vein.workflow;

import clinic.vein.process.Decided;
import clinic.vein.process.Decisions;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

@Component
class EngineDecisions implements Decisions {

    /** A deployed table never changes, so that its version and its annotations are read once. */
    private record Table(String id, int version, Map<String, String> sources) {}

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final FiredRules firedRules;
    private final Map<String, Table> tables = new ConcurrentHashMap<>();

    EngineDecisions(DecisionService decisions, RepositoryService repository, FiredRules firedRules) {
        this.decisions = decisions;
        this.repository = repository;
        this.firedRules = firedRules;
    }

    @Override
    public Decided evaluate(String decision, Map<String, Object> facts) {
        Table table = tables.computeIfAbsent(decision, this::read);
        return new Decided(
                decision,
                table.version(),
                firedRules.during(
                        () -> decisions
                                .evaluateDecisionTableById(table.id())
                                .variables(facts)
                                .evaluate(),
                        table.sources()));
    }

    private Table read(String decision) {
        DecisionDefinition definition = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision)
                .latestVersion()
                .singleResult();
        Map<String, String> sources = new HashMap<>();
        repository
                .getDmnModelInstance(definition.getId())
                .getModelElementsByType(Rule.class)
                .forEach(rule -> sources.put(
                        rule.getId(),
                        rule.getDescription() == null
                                ? ""
                                : rule.getDescription().getTextContent()));
        return new Table(definition.getId(), definition.getVersion(), Map.copyOf(sources));
    }
}
