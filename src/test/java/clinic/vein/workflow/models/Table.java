package clinic.vein.workflow.models;

import clinic.vein.workflow.CellsReadOnce;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DmnModelElementInstance;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;

/** One of the clinic's decision tables, evaluated by the engine's own decision engine. */
final class Table {

    static final List<String> FILES = List.of(
            "Triage",
            "DuePolicy",
            "NoShowSafeguards",
            "ComplicationFrequency",
            "FollowUpRedFlags",
            "TreatmentOptions",
            "RlsCauses",
            "RlsMedicines",
            "RlsWorkUp",
            "RlsTreatment",
            "Magnesium",
            "MagnesiumSpacing",
            "ReviewAdvice",
            "DeepVeinThrombosis",
            "SuperficialVeinThrombosis",
            "SclerotherapySafety",
            "SclerosantDose",
            "ConsentRisks",
            "SessionInterval",
            "Compression",
            "Aftercare");

    /** Nobody changes them, and each reading of one reads the schema of all. */
    private static final Map<String, DmnModelInstance> MODELS = new ConcurrentHashMap<>();

    private static final Map<String, Table> TABLES = new ConcurrentHashMap<>();

    private final DmnModelInstance model;
    private final String decisionId;
    private final List<String> fired = new ArrayList<>();
    private final DmnEngine engine;
    private final DmnDecision decision;

    /** The inputs that take an answer rather than yes or no. */
    private final List<String> answers;

    private Table(String file, String decisionId) {
        this.model = read(file);
        this.decisionId = decisionId;
        DefaultDmnEngineConfiguration configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(new CellsReadOnce());
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(event -> event.getMatchingRules().forEach(rule -> fired.add(rule.getId())));
        this.engine = configuration.buildEngine();
        this.decision = engine.parseDecision(decisionId, model);
        this.answers = model.getModelElementsByType(Input.class).stream()
                .filter(input -> input.getInputValues() != null
                        && input.getInputValues().getTextContent().contains("\"YES\",\"NO\""))
                .map(input -> input.getInputExpression().getTextContent().trim())
                .toList();
    }

    static Table of(String file, String decisionId) {
        return TABLES.computeIfAbsent(file + " " + decisionId, any -> new Table(file, decisionId));
    }

    static Table of(String decisionId) {
        return of(decisionId, decisionId);
    }

    static DmnModelInstance read(String file) {
        return MODELS.computeIfAbsent(
                file,
                any -> Dmn.readModelFromStream(Table.class.getResourceAsStream("/bpmn/decisions/" + file + ".dmn")));
    }

    static Stream<Decision> decisions() {
        return FILES.stream().flatMap(file -> read(file).getModelElementsByType(Decision.class).stream());
    }

    /** Yes and no may be said as true and false where the table takes answers. */
    Answer evaluate(Facts facts) {
        fired.clear();
        var outputs = engine.evaluateDecision(decision, asAnswers(facts)).getResultList();
        return new Answer(List.copyOf(fired), outputs);
    }

    private Map<String, Object> asAnswers(Facts facts) {
        Map<String, Object> values = new HashMap<>(facts.values());
        answers.forEach(name -> values.computeIfPresent(
                name, (key, value) -> value instanceof Boolean yes ? yes ? "YES" : "NO" : value));
        return values;
    }

    /** The ids of the table's own rules, in their order. */
    List<String> rules() {
        DmnModelElementInstance element = model.getModelElementById(decisionId);
        return element.getChildElementsByType(org.camunda.bpm.model.dmn.instance.DecisionTable.class).stream()
                .flatMap(table -> table.getChildElementsByType(Rule.class).stream())
                .map(Rule::getId)
                .toList();
    }
}
