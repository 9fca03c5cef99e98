package clinic.vein.workflow;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;

/** Finds the numbers in the cells of one input of a decision table. */
final class TableEdges {

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    private TableEdges() {}

    static List<BigDecimal> read(DmnModelInstance model, String decision, String input) {
        Decision named = model.getModelElementById(decision);
        DecisionTable table = (DecisionTable) named.getExpression();
        List<Input> inputs = new ArrayList<>(table.getInputs());
        int column = IntStream.range(0, inputs.size())
                .filter(at -> inputs.get(at)
                        .getInputExpression()
                        .getText()
                        .getTextContent()
                        .strip()
                        .equals(input))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(decision + " does not ask for " + input));
        return table.getRules().stream()
                .map(rule -> List.copyOf(rule.getInputEntries()).get(column).getTextContent())
                .flatMap(cell ->
                        NUMBER.matcher(TEXT.matcher(cell).replaceAll("")).results())
                .map(found -> new BigDecimal(found.group()))
                .distinct()
                .sorted()
                .toList();
    }
}
