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
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.springframework.stereotype.Component;

@Component
class EngineDecisions implements Decisions, DecisionRules {

    /** A deployed table never changes, so that its version and its annotations are read once, as all that is asked of it. */
    private record Table(String id, int version, Map<String, String> sources) {}

    private record Answers(String decision, Map<String, List<String>> offered) {}

    private record Column(String decision, String input) {}

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final FiredRules firedRules;
    private final Map<String, Table> tables = new ConcurrentHashMap<>();
    private final Map<Answers, List<AnswerRule>> rules = new ConcurrentHashMap<>();
    private final Map<Column, List<BigDecimal>> edges = new ConcurrentHashMap<>();

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
        return rules.computeIfAbsent(
                new Answers(decision, answers), asked -> AnswerRules.read(model(decision), decision, answers));
    }

    @Override
    public List<BigDecimal> edges(String decision, String input) {
        return edges.computeIfAbsent(
                new Column(decision, input), asked -> TableEdges.read(model(decision), decision, input));
    }

    private DmnModelInstance model(String decision) {
        return repository.getDmnModelInstance(
                tables.computeIfAbsent(decision, this::read).id());
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
