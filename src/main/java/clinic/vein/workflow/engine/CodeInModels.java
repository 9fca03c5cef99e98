package clinic.vein.workflow.engine;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BpmnParseException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Refuses a process model that carries code: scripts, classes, connectors, expressions that do more than compare. */
final class CodeInModels extends AbstractBpmnParseListener {

    private static final Set<String> CODE_ELEMENTS = Set.of("scriptTask", "script", "connector", "field", "constraint");

    private static final Set<String> CODE_ATTRIBUTES = Set.of(
            "class",
            "expression",
            "sourceExpression",
            "formHandlerClass",
            "variableMappingClass",
            "scriptFormat",
            "language",
            "resource");

    private static final Set<String> NAMES_A_BEAN = Set.of("delegateExpression", "variableMappingDelegateExpression");

    /** Kinds of service task that the engine brings: one runs a program, one sends mail. */
    private static final Set<String> BUILT_IN_TASKS = Set.of("shell", "mail");

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern BEAN = Pattern.compile("\\$\\{[A-Za-z]\\w*}");
    private static final Pattern TEXTS = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern DEADLINE = Pattern.compile("deadlines\\.\\w+\\(execution\\)");
    private static final Pattern COMPARISON = Pattern.compile("[\\w\\s=!<>&|()?:+-]*");
    private static final Pattern CALL = Pattern.compile("\\b(?!(?:and|or|not|empty|eq|ne|lt|gt|le|ge)\\b)\\w+\\s*\\(");

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
        check(root);
    }

    private static void check(Element element) {
        if (CODE_ELEMENTS.contains(element.getTagName())) {
            throw new BpmnParseException(element.getTagName() + ": code belongs into the application", element);
        }
        for (String key : element.attributes()) {
            checkAttribute(element, key.substring(key.lastIndexOf(':') + 1), element.attribute(key));
        }
        checkExpressions(element, element.getText());
        element.elements().forEach(CodeInModels::check);
    }

    private static void checkAttribute(Element element, String name, String value) {
        if (CODE_ATTRIBUTES.contains(name) || name.equals("type") && BUILT_IN_TASKS.contains(value)) {
            throw new BpmnParseException(
                    element.getTagName() + ": attribute " + name + " is code, which belongs into the application",
                    element);
        }
        if (NAMES_A_BEAN.contains(name) && !BEAN.matcher(value).matches()) {
            throw new BpmnParseException(element.getTagName() + ": attribute " + name + " must name one bean", element);
        }
        checkExpressions(element, value);
    }

    private static void checkExpressions(Element element, String text) {
        boolean harmful = EXPRESSION.matcher(text).results().anyMatch(found -> !isHarmless(found.group(1)));
        String rest = EXPRESSION.matcher(text).replaceAll("");
        if (harmful || rest.contains("${") || rest.contains("#{")) {
            throw new BpmnParseException(
                    element.getTagName() + ": an expression may only compare variables and ask for deadlines", element);
        }
    }

    private static boolean isHarmless(String expression) {
        if (expression.equals("execution.processBusinessKey")) {
            return true; // the engine's own way to give a called process the same key
        }
        String rest =
                DEADLINE.matcher(TEXTS.matcher(expression).replaceAll("0")).replaceAll("0");
        return COMPARISON.matcher(rest).matches() && !CALL.matcher(rest).find();
    }
}
