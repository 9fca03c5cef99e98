package clinic.vein.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Where the hit policy says that exactly one rule fits, exactly one does: no gap and no overlap. The cases are made from
 * the files alone: for a number each edge, a little less and a little more; for codes and yes-or-no each value; each
 * combined with all others. The input values of a column, where it has them, are its domain; without them it may also be
 * unknown.
 */
class EveryCaseHasOneRuleTest {

    private static final Path FILES = Path.of("bpmn/decisions");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w\"])-?\\d+(?:\\.\\d+)?");
    private static final Pattern CODE = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern RANGE = Pattern.compile("([\\[(])(-?[\\d.]+)\\.\\.(-?[\\d.]+)([])])");
    private static final int MOST_CASES = 200_000;

    /** A table whose cases are to be tried. */
    record UniqueTable(String file, String decision) {

        @Override
        public String toString() {
            return decision;
        }
    }

    static Stream<UniqueTable> tables() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.map(file -> file.getFileName().toString().replace(".dmn", "")).sorted().toList().stream()
                    .flatMap(file -> Table.read(file).getModelElementsByType(Decision.class).stream()
                            .filter(decision -> rules(decision).getHitPolicy() == HitPolicy.UNIQUE)
                            .map(decision -> new UniqueTable(file, decision.getId())));
        }
    }

    @Test
    void thereAreTablesToTry() throws IOException {
        assertThat(tables().map(UniqueTable::decision))
                .contains("SessionInterval", "DeepVeinThrombosis", "SuperficialVeinThrombosis");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void noGapAndNoOverlap(UniqueTable table) {
        Decision decision = Table.read(table.file()).getModelElementById(table.decision());
        List<Input> inputs = List.copyOf(rules(decision).getInputs());
        List<List<Object>> columns = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            assertThat(variable(inputs.get(i)))
                    .as("a column of a table with one rule for each case asks for a value as it is")
                    .matches("\\w+");
            columns.add(values(inputs.get(i), entries(decision, i)));
            assertThat(columns.get(i))
                    .as("values of " + variable(inputs.get(i)))
                    .isNotEmpty();
        }
        assertThat(columns.stream().mapToLong(List::size).reduce(1, (one, other) -> one * other))
                .as("cases")
                .isLessThan(MOST_CASES);

        Table rules = Table.of(table.file(), table.decision());
        List<String> wrong = new ArrayList<>();
        for (List<Object> row : product(columns)) {
            Facts facts = Facts.NONE;
            for (int i = 0; i < inputs.size(); i++) {
                facts = facts.with(variable(inputs.get(i)), row.get(i));
            }
            List<String> fired = fired(rules, facts);
            if (fired.size() != 1) {
                wrong.add(facts.values() + " has " + fired);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** The cases themselves: without the right ones nothing would be proved. */
    @Test
    void numbersAreTriedAtTheirEdgesAndBesideThem() {
        assertThat(numbers(List.of("<= 3.0", "> 3.0"), false))
                .extracting(Number::doubleValue)
                .containsExactlyInAnyOrder(3.0, 2.999, 3.001);
        assertThat(numbers(List.of("[30..60)"), true))
                .extracting(Number::doubleValue)
                .containsExactlyInAnyOrder(29.0, 30.0, 31.0, 59.0, 60.0, 61.0);
        assertThat(within("[-2..9]", -3)).isFalse();
        assertThat(within("[-2..9]", -2)).isTrue();
        assertThat(within("[0..100],null", 100.001)).isFalse();
        assertThat(within("(0..100)", 0)).isFalse();
    }

    private static List<String> fired(Table table, Facts facts) {
        try {
            return table.evaluate(facts).rules();
        } catch (RuntimeException overlap) {
            // The engine refuses two rules where one is said to fit.
            return List.of(String.valueOf(overlap.getMessage()), "and another");
        }
    }

    private static List<Object> values(Input input, List<String> entries) {
        String domain = input.getInputValues() == null
                ? null
                : input.getInputValues().getTextContent().trim();
        List<String> texts = new ArrayList<>(entries);
        if (domain != null) {
            texts.add(domain);
        }
        Set<Object> values = new LinkedHashSet<>();
        switch (input.getInputExpression().getTypeRef()) {
            case "boolean" -> values.addAll(List.of(true, false));
            case "string" ->
                texts.stream()
                        .flatMap(text -> CODE.matcher(text).results())
                        .map(code -> code.group(1))
                        .filter(code -> domain == null || domain.contains("\"" + code + "\""))
                        .forEach(values::add);
            default -> {
                boolean whole = input.getInputExpression().getTypeRef().matches("integer|long");
                numbers(texts, whole).stream()
                        .filter(number -> domain == null || within(domain, number.doubleValue()))
                        .forEach(values::add);
            }
        }
        if (domain == null || Arrays.asList(domain.split(",")).contains("null")) {
            values.add(null);
        }
        return new ArrayList<>(values);
    }

    /** Each edge, a little less and a little more. */
    private static Set<Number> numbers(List<String> texts, boolean whole) {
        BigDecimal step = whole ? BigDecimal.ONE : new BigDecimal("0.001");
        Set<Number> numbers = new LinkedHashSet<>();
        for (String text : texts) {
            // Two points in a row are the middle of a range, not part of a number.
            Matcher matcher = NUMBER.matcher(text.replace("..", " to "));
            while (matcher.find()) {
                BigDecimal edge = new BigDecimal(matcher.group());
                for (BigDecimal each : List.of(edge.subtract(step), edge, edge.add(step))) {
                    if (whole) {
                        numbers.add(each.intValueExact());
                    } else {
                        numbers.add(each.doubleValue());
                    }
                }
            }
        }
        return numbers;
    }

    private static boolean within(String domain, double number) {
        Matcher range = RANGE.matcher(domain);
        assertThat(range.find()).as("a range in " + domain).isTrue();
        double from = Double.parseDouble(range.group(2));
        double to = Double.parseDouble(range.group(3));
        return (range.group(1).equals("[") ? number >= from : number > from)
                && (range.group(4).equals("]") ? number <= to : number < to);
    }

    private static List<List<Object>> product(List<List<Object>> columns) {
        List<List<Object>> rows = List.of(List.of());
        for (List<Object> column : columns) {
            List<List<Object>> longer = new ArrayList<>();
            for (List<Object> row : rows) {
                for (Object value : column) {
                    List<Object> next = new ArrayList<>(row);
                    next.add(value);
                    longer.add(next);
                }
            }
            rows = longer;
        }
        return rows;
    }

    private static List<String> entries(Decision decision, int column) {
        return rules(decision).getRules().stream()
                .map(Rule::getInputEntries)
                .map(List::copyOf)
                .map(entries -> entries.get(column))
                .map(entry -> entry.getTextContent().trim())
                .toList();
    }

    private static String variable(Input input) {
        return input.getInputExpression().getTextContent().trim();
    }

    private static DecisionTable rules(Decision decision) {
        return (DecisionTable) decision.getExpression();
    }
}
