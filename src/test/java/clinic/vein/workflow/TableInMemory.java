package clinic.vein.workflow;

import clinic.vein.process.AnswerRule;
import clinic.vein.process.Decided;
import clinic.vein.process.DecisionRules;
import clinic.vein.process.Decisions;
import clinic.vein.process.FiredRule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** The clinic's triage tables as they are packaged or as somebody might edit them, without a process engine. */
public final class TableInMemory implements DecisionRules {

    private final DmnModelInstance model;
    private final FiredRules firedRules = new FiredRules();
    private final DmnEngine engine;
    private final DmnDecision urgency;
    private final Map<Map.Entry<String, Map<String, List<String>>>, List<AnswerRule>> rules = new ConcurrentHashMap<>();

    private TableInMemory(String xml) {
        this.model = Dmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(new CellsReadOnce());
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(firedRules));
        this.engine = configuration.buildEngine();
        this.urgency = engine.parseDecision("Urgency", model);
    }

    public static TableInMemory triage() {
        return edited(xml -> xml);
    }

    /** @param editing what a clinician does to the file */
    public static TableInMemory edited(UnaryOperator<String> editing) {
        try (InputStream file = TableInMemory.class.getResourceAsStream("/bpmn/decisions/Triage.dmn")) {
            String packaged = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new TableInMemory(editing.apply(packaged));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<AnswerRule> of(String decision, Map<String, List<String>> answers) {
        return rules.computeIfAbsent(Map.entry(decision, answers), asked -> AnswerRules.read(model, decision, answers));
    }

    @Override
    public List<BigDecimal> edges(String decision, String input) {
        return TableEdges.read(model, decision, input);
    }

    /** All tables of a file as they are packaged. */
    public static Decisions decisions(String file) {
        DmnModelInstance model =
                Dmn.readModelFromStream(TableInMemory.class.getResourceAsStream("/bpmn/decisions/" + file + ".dmn"));
        FiredRules fired = new FiredRules();
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(new CellsReadOnce());
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(fired));
        DmnEngine engine = configuration.buildEngine();
        Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();
        Map<String, String> sources = AnswerRules.sources(model);
        return (decision, facts) -> new Decided(
                decision,
                1,
                fired.during(
                        () -> engine.evaluateDecision(
                                parsed.computeIfAbsent(decision, key -> engine.parseDecision(key, model)), facts),
                        sources));
    }

    /** The rules of urgency that fire. */
    public List<FiredRule> urgency(Map<String, Object> facts) {
        return firedRules.during(() -> engine.evaluateDecisionTable(urgency, facts), Map.of());
    }
}
