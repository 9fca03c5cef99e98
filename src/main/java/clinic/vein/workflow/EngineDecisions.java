package clinic.vein.workflow;

import clinic.vein.process.AnswerRule;
import clinic.vein.process.Decided;
import clinic.vein.process.DecisionRules;
import clinic.vein.process.Decisions;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

@Component
class EngineDecisions implements Decisions, DecisionRules {

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

    @Override
    public List<AnswerRule> of(String decision, Map<String, List<String>> answers) {
        Table table = tables.computeIfAbsent(decision, this::read);
        return AnswerRules.read(repository.getDmnModelInstance(table.id()), decision, answers);
    }

    @Override
    public List<BigDecimal> edges(String decision, String input) {
        Table table = tables.computeIfAbsent(decision, this::read);
        return TableEdges.read(repository.getDmnModelInstance(table.id()), decision, input);
    }

    private Table read(String decision) {
        DecisionDefinition definition = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision)
                .latestVersion()
                .singleResult();
        return new Table(
                definition.getId(),
                definition.getVersion(),
                AnswerRules.sources(repository.getDmnModelInstance(definition.getId())));
    }
}
