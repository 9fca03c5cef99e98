package clinic.vein.workflow.web;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CVE-2026-109432, at every endpoint that takes a task query. */
final class QueryAttacks {

    static final String IN_OR_QUERY = "{\"orQueries\":[{\"assigneeExpression\":\"" + Evaluated.EXPRESSION + "\"}]}";

    private static final Pattern FILTER_ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private QueryAttacks() {}

    /** Endpoint by endpoint, the HTTP status and whether the expression was evaluated. */
    static Map<String, Outcome> byEndpoint(Visitor visitor) {
        Map<String, Outcome> outcomes = new TreeMap<>();
        for (String endpoint : endpoints(visitor)) {
            outcomes.put(
                    endpoint.replaceAll("filter/[^/]+/", "filter/{id}/"),
                    outcome(() -> visitor.post(Visitor.ENGINE + endpoint, IN_OR_QUERY)));
        }
        return outcomes;
    }

    static Outcome outcome(java.util.function.Supplier<HttpResponse<String>> attack) {
        int before = Evaluated.times();
        HttpResponse<String> answer = attack.get();
        return new Outcome(answer.statusCode(), Evaluated.times() > before, answer.body());
    }

    private static List<String> endpoints(Visitor visitor) {
        Matcher id = FILTER_ID.matcher(visitor.get(Visitor.ENGINE + "/filter").body());
        String filter = "/filter/" + (id.find() ? id.group(1) : "unknown");
        return List.of(
                "/task",
                "/task/count",
                "/task?maxResults=5",
                filter + "/list",
                filter + "/list?firstResult=0&maxResults=15",
                filter + "/singleResult",
                filter + "/count");
    }

    record Outcome(int status, boolean evaluated, String body) {}
}
