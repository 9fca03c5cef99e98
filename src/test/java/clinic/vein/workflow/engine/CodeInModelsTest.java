package clinic.vein.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.testing.ClinicTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ClinicTest
class CodeInModelsTest {

    @Autowired
    private RepositoryService repository;

    @Autowired
    private IdentityService identity;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<scriptTask id='step' scriptFormat='groovy'><script>1</script></scriptTask>",
                "<scriptTask id='step' scriptFormat='feel' camunda:resource='deployment://x.js'/>",
                "<serviceTask id='step' camunda:class='java.lang.ProcessBuilder'/>",
                "<serviceTask id='step' camunda:expression='${deadlines.due(execution)}'/>",
                "<serviceTask id='step' camunda:type='shell'/>",
                "<serviceTask id='step' camunda:delegateExpression='${sendAdvice.step}'/>",
                "<serviceTask id='step' camunda:delegateExpression='sendAdvice'/>",
                "<serviceTask id='step' camunda:delegateExpression='${sendAdvice}'><extensionElements>"
                        + "<camunda:field name='x' stringValue='y'/></extensionElements></serviceTask>",
                "<serviceTask id='step' camunda:delegateExpression='${sendAdvice}'><extensionElements>"
                        + "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId>"
                        + "</camunda:connector></extensionElements></serviceTask>",
                "<userTask id='step'><extensionElements><camunda:executionListener event='start'>"
                        + "<camunda:script scriptFormat='javascript'>1</camunda:script>"
                        + "</camunda:executionListener></extensionElements></userTask>",
                "<userTask id='step'><extensionElements><camunda:taskListener event='create'"
                        + " class='java.lang.Object'/></extensionElements></userTask>",
                "<userTask id='step'><extensionElements><camunda:inputOutput><camunda:inputParameter name='x'>"
                        + "${''.getClass()}</camunda:inputParameter></camunda:inputOutput></extensionElements></userTask>",
                "<userTask id='step' camunda:formHandlerClass='java.lang.Object'/>",
                "<userTask id='step' camunda:assignee=\"${''.getClass().getName()}\"/>",
                "<userTask id='step' camunda:assignee='${dateTime().plusDays(1)}'/>",
                "<userTask id='step' camunda:dueDate='#{execution.getVariable()}'/>",
                "<userTask id='step' name='${unfinished'/>",
                "<callActivity id='step' calledElement='Recall' camunda:variableMappingClass='java.lang.Object'/>",
                "<callActivity id='step' calledElement='Recall'><extensionElements>"
                        + "<camunda:in sourceExpression='${x}' target='y'/></extensionElements></callActivity>",
                "<task id='step'/><sequenceFlow id='f2' sourceRef='step' targetRef='end'><conditionExpression"
                        + " xsi:type='tFormalExpression' language='groovy'>true</conditionExpression></sequenceFlow>"
                        + "<endEvent id='end'/>",
            })
    void codeIsRefused(String step) {
        long before = repository.createDeploymentQuery().count();
        assertThatThrownBy(() -> deploy(model(step, "")))
                .isInstanceOf(ProcessEngineException.class)
                // The last two are the engine's own reasons, which come before ours.
                .satisfies(failure -> assertThat(failure.getMessage())
                        .containsAnyOf(
                                "code",
                                "must name one bean",
                                "may only compare variables",
                                "cannot be cast",
                                "syntax error"));
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void whatOurModelsDoPasses() {
        String id = deploy(model(
                "<userTask id='step' camunda:dueDate='${deadlines.due(execution)}'/><sequenceFlow id='f2'"
                        + " sourceRef='step' targetRef='end'><conditionExpression xsi:type='tFormalExpression'>"
                        + "${noShows &lt; 2 and (pathway == \"DUAL (both)\" or not redFlag)}"
                        + "</conditionExpression></sequenceFlow><endEvent id='end'/>",
                ""));
        repository.deleteDeployment(id, true);
    }

    @Test
    void nobodySignedInDeploysWhateverTheWay() {
        long before = repository.createDeploymentQuery().count();
        identity.setAuthenticatedUserId("administrator");
        try {
            assertThatThrownBy(() -> deploy(model("<task id='step'/>", "")))
                    .isInstanceOf(AuthorizationException.class)
                    .hasMessageContaining("Models come with the application");
        } finally {
            identity.clearAuthentication();
        }
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void externalEntitiesAreNotRead(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        String declaration = "<!DOCTYPE definitions [<!ENTITY file SYSTEM '" + secret.toUri() + "'>]>";
        assertThatThrownBy(() -> deploy(model(documented("&file;"), declaration)))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("DOCTYPE is disallowed");
        repository.deleteDeployment(deploy(model(documented("text"), "")), true);
    }

    private static String documented(String text) {
        return "<task id='step'><documentation>" + text + "</documentation></task>";
    }

    private String deploy(String model) {
        return repository
                .createDeployment()
                .name("foreign")
                .addString("foreign.bpmn", model)
                .deploy()
                .getId();
    }

    private static String model(String step, String declaration) {
        return "<?xml version='1.0' encoding='UTF-8'?>" + declaration
                + "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'"
                + " xmlns:camunda='http://camunda.org/schema/1.0/bpmn'"
                + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' targetNamespace='tests'>"
                + "<process id='Foreign' isExecutable='true' camunda:historyTimeToLive='P1D'>"
                + "<startEvent id='start'/><sequenceFlow id='f1' sourceRef='start' targetRef='step'/>"
                + step + "</process></definitions>";
    }
}
