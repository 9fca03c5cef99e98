package clinic.vein.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that was read before answers as the engine's own FEEL does, which reads it anew. */
class CellsReadOnceTest {

    private static final List<Object> VALUES = Arrays.asList(null, 3, 7.5, "YES", "NO", true, List.of("ACHING"));

    private final FeelEngine engines = new ScalaFeelEngine(List.of());
    private final FeelEngine ours = new CellsReadOnce().createInstance();

    private static VariableContext facts(Object value) {
        return Variables.createVariables()
                .putValue("value", value)
                .putValue("limit", 5)
                .asVariableContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"YES\"", "not(\"YES\")", "\"YES\",\"NO\"", "> limit", "[3..7]", "true", "null"})
    void cells(String text) {
        for (Object value : VALUES) {
            boolean expected = engines.evaluateSimpleUnaryTests(text, "value", facts(value));
            assertThat(ours.evaluateSimpleUnaryTests(text, "value", facts(value)))
                    .as("%s of %s", text, value)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"value", "limit + 1", "if value = null then limit else value", "list contains(value, \"ACHING\")"
            })
    void expressions(String text) {
        for (Object value : VALUES) {
            Object expected = engines.evaluateSimpleExpression(text, facts(value));
            assertThat(ours.<Object>evaluateSimpleExpression(text, facts(value)))
                    .as("%s of %s", text, value)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"YES", "> > 5"})
    void what_cannot_be_read_is_refused_each_time(String text) {
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> ours.evaluateSimpleUnaryTests(text, "value", facts(3)))
                    .isInstanceOf(FeelException.class);
        }
    }
}
