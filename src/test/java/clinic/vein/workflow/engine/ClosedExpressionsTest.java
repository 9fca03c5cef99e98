package clinic.vein.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.testing.ClinicTest;
import java.util.List;
import java.util.ServiceLoader;
import javax.script.ScriptEngineFactory;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.ClassUtils;

@ClinicTest
class ClosedExpressionsTest {

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass()}",
                "${''.class}",
                "${''.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null)}",
                "${''['class']}",
                "${''.concat('x')}",
                "${true.toString()}",
                "${deadlines.class}",
                "${deadlines['class']}",
                "${deadlines.getClass().forName('java.lang.Runtime')}",
                "${deadlines.getClass().getClassLoader()}",
                "${sendAdvice.step}",
                "${now().getClass()}",
                "${dateTime().getClass()}",
                "${dateTime().plusDays(1)}",
                "${dataSource}",
                "${environment}",
                "${processEngine}",
                "${runtimeService.createProcessInstanceQuery()}",
                "${clinicEnginePlugin}",
                "${execution.processEngineServices}",
                "${S(1)}",
            })
    void reachesNothingOfTheJvmOrTheApplication(String expression) {
        assertThatThrownBy(() -> evaluate(expression, StartProcessVariableScope.getSharedInstance()))
                .isInstanceOfAny(ProcessEngineException.class, ELException.class);
    }

    @Test
    void comparesAndNamesTheListedBeans() {
        VariableScope scope = StartProcessVariableScope.getSharedInstance();
        assertThat(evaluate("${1 < 2 and 'a' == 'a'}", scope)).isEqualTo(true);
        assertThat(evaluate("${sendAdvice}", scope)).isNotNull();
        assertThat(evaluate("${deadlines}", scope)).isNotNull();
    }

    @Test
    void aQuerysExpressionIsOneOfThree() {
        assertThat(evaluate("${now()}", null)).isNotNull();
        assertThat(evaluate("plain text", null)).isEqualTo("plain text");
        for (String other : List.of("${1 + 1}", "${deadlines}", "${currentUser() }", " ${now()}", "#{now()}")) {
            assertThatThrownBy(() -> evaluate(other, null)).as(other).hasMessageContaining("not accepted in queries");
        }
    }

    @Test
    void noScriptEngineButThoseOfTheDecisions() {
        assertThat(ServiceLoader.load(ScriptEngineFactory.class).stream()
                        .map(factory -> factory.get().getLanguageName()))
                .containsOnly("JSP 2.1 EL", "feel", "feel-unary-tests");
        assertThat(List.of(
                        "org.camunda.connect.Connectors",
                        "org.camunda.spin.Spin",
                        "groovy.lang.GroovyShell",
                        "org.codehaus.groovy.jsr223.GroovyScriptEngineFactory",
                        "org.graalvm.polyglot.Context",
                        "org.python.util.PythonInterpreter",
                        "org.jruby.Ruby"))
                .noneMatch(name -> ClassUtils.isPresent(name, getClass().getClassLoader()));
    }

    @Test
    void theSettingsThatMatterAreOff() {
        assertThat(engine.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(engine.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(engine.isEnableXxeProcessing()).isFalse();
        assertThat(engine.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(engine.isEnableScriptEngineLoadExternalResources()).isFalse();
        assertThat(engine.isAuthorizationEnabled()).isTrue();
        assertThat(engine.isAuthorizationEnabledForCustomCode()).isFalse();
    }

    private Object evaluate(String expression, VariableScope scope) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> engine.getExpressionManager()
                        .createExpression(expression)
                        .getValue(scope));
    }
}
