package clinic.vein.workflow.engine;

import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;

/**
 * Expressions that read variables, name the listed beans and call those beans' methods. The engine's own resolve any
 * property and method of any object, and with it the way from a text to its class and to every class of the JVM.
 */
final class ClosedExpressions extends JuelExpressionManager {

    ClosedExpressions(Map<Object, Object> beans) {
        super(beans);
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolver = new CompositeELResolver();
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        resolver.add(new ReadOnlyMapELResolver(beans));
        resolver.add(new BeanMethods(beans));
        return resolver;
    }

    @Override
    public Expression createExpression(String text) {
        return new ScopedExpression(createValueExpression(text), this, text);
    }

    /** Evaluated without a scope it is a query's: the engine does that nowhere else. */
    private static final class ScopedExpression extends JuelExpression {

        private ScopedExpression(ValueExpression value, JuelExpressionManager expressions, String text) {
            super(value, expressions, text);
        }

        @Override
        public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
            if (scope == null && !isLiteralText() && !QueryExpressions.isStorable(getExpressionText())) {
                throw new BadUserRequestException(EngineRefusal.EXPRESSION_IN_QUERY.title());
            }
            return super.getValue(scope, execution);
        }
    }
}
