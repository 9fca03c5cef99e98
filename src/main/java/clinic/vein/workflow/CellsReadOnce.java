package clinic.vein.workflow;

import camundajar.impl.scala.util.Either;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;

/**
 * The engine's own FEEL, which otherwise reads the text of each cell of a decision table anew each time the table is
 * asked, most of what an answer takes. There are no more texts than cells in the tables that were deployed.
 */
public final class CellsReadOnce implements FeelEngineFactory {

    @Override
    public org.camunda.bpm.dmn.feel.impl.FeelEngine createInstance() {
        return new ScalaFeelEngine(List.of()) {
            @Override
            protected FeelEngine buildFeelEngine(CustomFunctionTransformer functions, CompositeValueMapper values) {
                return new Remembering(functions, values);
            }
        };
    }

    /** The library calls its own older methods to evaluate a text. */
    @SuppressWarnings("deprecation")
    private static final class Remembering extends FeelEngine {

        private final Map<String, Either<Failure, ParsedExpression>> tests = new ConcurrentHashMap<>();
        private final Map<String, Either<Failure, ParsedExpression>> expressions = new ConcurrentHashMap<>();

        Remembering(FunctionProvider functions, ValueMapper values) {
            super(functions, values, FeelEngine.defaultConfiguration(), FeelEngine.defaultClock());
        }

        @Override
        public Either<Failure, ParsedExpression> parseUnaryTests(String text) {
            return tests.computeIfAbsent(text, super::parseUnaryTests);
        }

        @Override
        public Either<Failure, ParsedExpression> parseExpression(String text) {
            return expressions.computeIfAbsent(text, super::parseExpression);
        }
    }
}
