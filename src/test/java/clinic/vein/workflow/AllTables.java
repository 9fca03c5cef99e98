package clinic.vein.workflow;

import clinic.vein.process.AnswerRule;
import clinic.vein.process.Decided;
import clinic.vein.process.DecisionRules;
import clinic.vein.process.Decisions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** All of the clinic's tables as they are packaged, without a process engine; each is parsed once. */
public final class AllTables implements Decisions, DecisionRules {

    private final FiredRules fired = new FiredRules();
    private final DmnEngine engine;
    private final Map<String, DmnModelInstance> models = new HashMap<>();
    private final Map<String, DmnDecision> parsed = new HashMap<>();
    private final Map<String, Map<String, String>> sources = new HashMap<>();
    private final Map<List<String>, List<BigDecimal>> edges = new ConcurrentHashMap<>();

    public AllTables() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(new CellsReadOnce());
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(fired));
        engine = configuration.buildEngine();
        try (Stream<Path> files = Files.list(Path.of("bpmn/decisions"))) {
            files.forEach(this::parse);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void parse(Path file) {
        DmnModelInstance model = Dmn.readModelFromFile(file.toFile());
        engine.parseDecisions(model).forEach(decision -> {
            models.put(decision.getKey(), model);
            parsed.put(decision.getKey(), decision);
            sources.put(decision.getKey(), AnswerRules.sources(model));
        });
    }

    @Override
    public Decided evaluate(String decision, Map<String, Object> facts) {
        return new Decided(
                decision,
                1,
                fired.during(() -> engine.evaluateDecision(parsed.get(decision), facts), sources.get(decision)));
    }

    @Override
    public List<AnswerRule> of(String decision, Map<String, List<String>> answers) {
        return AnswerRules.read(models.get(decision), decision, answers);
    }

    @Override
    public List<BigDecimal> edges(String decision, String input) {
        return edges.computeIfAbsent(
                List.of(decision, input), asked -> TableEdges.read(models.get(decision), decision, input));
    }
}
