package clinic.vein.workflow.web;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/** Process models that a clinic would not want to run. */
final class Models {

    static final String SCRIPT_TASK =
            "<scriptTask id=\"step\" scriptFormat=\"javascript\"><script>1</script></scriptTask>";

    private Models() {}

    static String process(String step) {
        return process(step, "");
    }

    static String process(String step, String declaration) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + declaration
                + "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
                + " xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" targetNamespace=\"tests\">"
                + "<process id=\"Foreign\" isExecutable=\"true\" camunda:historyTimeToLive=\"P1D\">"
                + "<startEvent id=\"start\"/><sequenceFlow id=\"f1\" sourceRef=\"start\" targetRef=\"step\"/>"
                + step + "</process></definitions>";
    }

    static HttpRequest.Builder deploymentOf(Visitor visitor, String model) {
        return visitor.withToken(Visitor.ENGINE + "/deployment/create")
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofString(
                        "--part\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\n"
                                + "foreign\r\n--part\r\nContent-Disposition: form-data; name=\"data\";"
                                + " filename=\"foreign.bpmn\"\r\nContent-Type: text/xml\r\n\r\n"
                                + model + "\r\n--part--\r\n"));
    }
}
