package clinic.vein.workflow.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Ways to carry an expression past somebody who looks for it in the body or the address. */
final class HiddenKeys {

    private static final String ATTACK = QueryAttacks.IN_OR_QUERY;
    private static final String JSON = "application/json";

    private final Visitor visitor;
    private final Map<String, HttpRequest.Builder> requests = new LinkedHashMap<>();

    private HiddenKeys(Visitor visitor) {
        this.visitor = visitor;
    }

    static Map<String, HttpRequest.Builder> all(Visitor visitor) {
        HiddenKeys hidden = new HiddenKeys(visitor);
        hidden.inKeys();
        hidden.byContentType();
        hidden.byEncoding();
        hidden.byLaxParsing();
        hidden.inTheAddress();
        hidden.inOtherEndpoints();
        return hidden.requests;
    }

    private void inKeys() {
        body("escaped letter", JSON, ATTACK.replace("Expression\"", "\\u0045xpression\""));
        body("escaped word", JSON, ATTACK.replace("assigneeExpression", "assignee\\u0045\\u0078\\u0070ression"));
        body("escaped last letter", JSON, ATTACK.replace("Expression\"", "Expressio\\u006e\""));
        body("other case", JSON, ATTACK.replace("assigneeExpression", "ASSIGNEEEXPRESSION"));
        body("space at the end", JSON, ATTACK.replace("assigneeExpression", "assigneeExpression "));
        body("first of two", JSON, "{\"orQueries\":[]," + ATTACK.substring(1));
        body("last of two", JSON, ATTACK.substring(0, ATTACK.length() - 1) + ",\"orQueries\":[]}");
        body(
                "behind a sorting",
                JSON,
                "{\"sorting\":[{\"sortBy\":\"priority\",\"sortOrder\":\"desc\"}]," + ATTACK.substring(1));
        body("or in or", JSON, "{\"orQueries\":[" + ATTACK + "]}");
        body("in a list", JSON, "[" + ATTACK + "]");
        body("deeply nested", JSON, "{\"a\":".repeat(31) + "1" + "}".repeat(31) + ATTACK);
    }

    private void byContentType() {
        body("as text", "text/plain", ATTACK);
        body("as nothing", null, ATTACK);
        body("as HAL", "application/hal+json", ATTACK);
        body("as a vendor's", "application/vnd.camunda+json", ATTACK);
        body("as a form", "application/x-www-form-urlencoded", ATTACK);
        body("as a part", "multipart/form-data; boundary=x", ATTACK);
        body("as XML", "application/xml", ATTACK);
        body("as anything", "*/*", ATTACK);
        body("as nonsense", "application/json;;charset", ATTACK);
        body("in upper case", "APPLICATION/JSON", ATTACK);
    }

    private void byEncoding() {
        for (String name : new String[] {"UTF-16BE", "UTF-16LE", "UTF-16", "UTF-32BE", "UTF-32LE", "IBM037", "UTF-7"}) {
            if (Charset.isSupported(name)) {
                byte[] bytes = ATTACK.getBytes(Charset.forName(name));
                body(name + " declared", "application/json;charset=" + name, bytes);
                body(name + " undeclared", JSON, bytes);
                body(name + " declared as UTF-8", "application/json;charset=UTF-8", bytes);
            }
        }
        body("with a byte order mark", JSON, "\uFEFF" + ATTACK);
        body("overlong", JSON, ATTACK.replace("E", "\u0001").getBytes(StandardCharsets.UTF_8));
        requests.put(
                "compressed",
                visitor.withToken(Visitor.ENGINE + "/task")
                        .header("Content-Type", JSON)
                        .header("Content-Encoding", "gzip")
                        .POST(BodyPublishers.ofByteArray(compressed())));
        requests.put(
                "chunked",
                visitor.withToken(Visitor.ENGINE + "/task")
                        .header("Content-Type", JSON)
                        .POST(BodyPublishers.ofInputStream(
                                () -> new java.io.ByteArrayInputStream(ATTACK.getBytes(StandardCharsets.UTF_8)))));
    }

    private void byLaxParsing() {
        body("comment before", JSON, "/* {} */" + ATTACK);
        body("comment inside", JSON, ATTACK.replace("assigneeExpression\"", "assigneeExpression\"/**/"));
        body("single quotes", JSON, "{'orQueries':[{'assigneeExpression':'${currentUser()}'}]}");
        body("no quotes", JSON, ATTACK.replace("\"assigneeExpression\"", "assigneeExpression"));
        body("trailing comma", JSON, ATTACK.replace("}]}", "},]}"));
        body("unfinished", JSON, ATTACK.substring(0, ATTACK.length() - 1));
        body("two values", JSON, "{}" + ATTACK);
        body("nul inside", JSON, ATTACK.replace("Expression\"", "Expression\0\""));
        body("too deep", JSON, "{\"orQueries\":[".repeat(200) + ATTACK + "]}".repeat(200));
        body("too large", JSON, "{\"a\":\"" + "x".repeat(300_000) + "\"," + ATTACK.substring(1));
    }

    private void inTheAddress() {
        String value = "%24%7BcurrentUser()%7D";
        for (String name : new String[] {
            "assigneeExpression",
            "assigneeExpressio%6E",
            "assignee%45xpression",
            "ASSIGNEEEXPRESSION",
            "x=1&dueAfterExpression",
            "%61%73signeeExpression",
            "assigneeExpression%20",
            "+assigneeExpression"
        }) {
            requests.put("address " + name, visitor.withToken(Visitor.ENGINE + "/task?" + name + "=" + value));
        }
    }

    private void inOtherEndpoints() {
        for (String path : new String[] {
            "/history/task",
            "/history/task/count",
            "/history/process-instance",
            "/process-instance",
            "/process-instance/delete",
            "/process-instance/variables-async",
            "/history/process-instance/delete",
            "/modification/execute",
            "/migration/execute-async",
            "/job/retries",
            "/external-task/retries",
            "/message",
            "/condition",
            "/filter/create",
            "/task/create"
        }) {
            requests.put(
                    "at " + path,
                    visitor.withToken(Visitor.ENGINE + path)
                            .header("Content-Type", JSON)
                            .POST(BodyPublishers.ofString("{\"query\":" + ATTACK + "}")));
        }
        requests.put(
                "at Cockpit's process instances",
                visitor.withToken("/camunda/api/cockpit/plugin/base/default/process-instance")
                        .header("Content-Type", JSON)
                        .POST(BodyPublishers.ofString(ATTACK)));
        requests.put(
                "by PUT",
                visitor.withToken(Visitor.ENGINE + "/filter/some")
                        .header("Content-Type", JSON)
                        .PUT(BodyPublishers.ofString("{\"query\":" + ATTACK + "}")));
        requests.put(
                "by GET",
                visitor.withToken(Visitor.ENGINE + "/task")
                        .header("Content-Type", JSON)
                        .method("GET", BodyPublishers.ofString(ATTACK)));
    }

    private void body(String name, String contentType, String text) {
        body(name, contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    private void body(String name, String contentType, byte[] bytes) {
        HttpRequest.Builder request =
                visitor.withToken(Visitor.ENGINE + "/task").POST(BodyPublishers.ofByteArray(bytes));
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        requests.put("body " + name, request);
    }

    private static byte[] compressed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(ATTACK.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
