package clinic.vein.security.access;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.testing.ApiClient;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.KeyedSystem;
import clinic.vein.testing.LeftToVerify;
import clinic.vein.testing.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every operation of FHIR as every caller. Which operations there are, the server's own statement says, so that a new one
 * without a row fails here; who may, the letters of SMART say, by which this test goes and not by the table.
 */
@LeftToVerify
@ClinicTest
class EveryFhirOperationIT {

    private static final Set<String> FOR_EVERYBODY =
            Set.of("Questionnaire", "CodeSystem", "ValueSet", "ConceptMap", "Schedule");

    private static final String ID = "00000000-0000-4000-8000-000000000000";

    @LocalServerPort
    int port;

    /** @param letter of SMART; null where everybody may */
    private record Operation(String method, String path, String resource, String letter) {

        boolean isFor(List<String> scopes) {
            return letter == null || scopes.contains(isRead() ? "fhir:read" : "fhir:write") || scopes.contains(scope());
        }

        /** Whoever may read may also ask to be told of what there is to read. */
        private boolean isRead() {
            return "rs".contains(letter) || resource.equals("Subscription");
        }

        String scope() {
            return "system/" + resource + "." + letter;
        }

        Endpoint endpoint() {
            return new Endpoint(method, path);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private List<Operation> operations;

    @BeforeEach
    void everyOperationThatTheServerStates() {
        JsonNode rest = Visitor.json(new Visitor(port).get("/fhir/metadata"))
                .required("rest")
                .get(0);
        operations = new ArrayList<>();
        operations.add(new Operation("GET", "/fhir", "", null));
        operations.add(new Operation("GET", "/fhir/", "", null));
        operations.add(new Operation("GET", "/fhir/metadata", "", null));
        operations.add(new Operation("GET", "/fhir/.well-known/smart-configuration", "", null));
        for (JsonNode interaction : rest.path("interaction")) {
            String code = interaction.required("code").asText();
            assertThat(code).as("an interaction of the whole system").isEqualTo("transaction");
            operations.add(new Operation("POST", "/fhir", "ServiceRequest", "c"));
            operations.add(new Operation("POST", "/fhir/", "ServiceRequest", "c"));
        }
        for (JsonNode resource : rest.required("resource")) {
            String type = resource.required("type").asText();
            for (JsonNode interaction : resource.path("interaction")) {
                add(type, interaction.required("code").asText());
            }
            for (JsonNode operation : resource.path("operation")) {
                String name = "/$" + operation.required("name").asText();
                add("GET", type, "/" + ID + name, "r");
            }
            if (resource.path("conditionalUpdate").asBoolean()) {
                add("PUT", type, "", "u");
            }
        }
        assertThat(operations).hasSizeGreaterThan(30);
    }

    private void add(String type, String interaction) {
        switch (interaction) {
            case "read" -> add("GET", type, "/" + ID, "r");
            case "vread" -> add("GET", type, "/" + ID + "/_history/1", "r");
            case "history-instance" -> add("GET", type, "/" + ID + "/_history", "r");
            case "history-type" -> add("GET", type, "/_history", "s");
            case "create" -> add("POST", type, "", "c");
            case "update" -> add("PUT", type, "/" + ID, "u");
            case "patch" -> add("PATCH", type, "/" + ID, "u");
            case "delete" -> add("DELETE", type, "/" + ID, "d");
            case "search-type" -> {
                add("GET", type, "", "s");
                add("POST", type, "/_search", "s");
            }
            default -> throw new AssertionError("An interaction that this test does not know: " + interaction);
        }
    }

    private void add(String method, String type, String rest, String letter) {
        operations.add(
                new Operation(method, "/fhir/" + type + rest, type, FOR_EVERYBODY.contains(type) ? null : letter));
    }

    private List<String> everyScope() {
        return Stream.concat(
                        operations.stream()
                                .filter(operation -> operation.letter() != null)
                                .map(Operation::scope),
                        Stream.of(
                                "fhir:read",
                                "fhir:write",
                                "referrals:read",
                                "referrals:write",
                                "practice:read",
                                "practice:write",
                                "metrics:read"))
                .distinct()
                .toList();
    }

    /** The whole matrix, by the table alone: each scope by itself, each role, nobody. */
    @Test
    void theTableSaysOfEachOperationWhoMay() {
        List<String> differences = new ArrayList<>();
        for (Operation operation : operations) {
            AccessRow row = operation.endpoint().row().orElse(null);
            if (row == null) {
                differences.add(operation + " has no row");
                continue;
            }
            Map<String, Boolean> callers = new TreeMap<>();
            everyScope().forEach(scope -> callers.put("SCOPE_" + scope, operation.isFor(List.of(scope))));
            Arrays.stream(Caller.values())
                    .flatMap(caller -> caller.authority().stream())
                    .filter(authority -> authority.startsWith("ROLE_"))
                    .forEach(role -> callers.put(role, operation.letter() == null));
            callers.put("nobody", operation.letter() == null);
            callers.forEach((authority, expected) -> {
                if (row.allows(List.of(authority)) != expected) {
                    differences.add(operation + " for " + authority + " should be " + expected + ": " + row);
                }
            });
        }
        assertThat(differences).isEmpty();
        assertThat(AccessTable.rows().stream()
                        .filter(row -> row.path().startsWith("/fhir") && row.allows(List.of("SCOPE_fhir:read")))
                        .filter(row -> operations.stream()
                                .noneMatch(
                                        operation -> operation.endpoint().row().equals(java.util.Optional.of(row))))
                        .map(AccessRow::toString))
                .as("rows of what the server does not state")
                .isEmpty();
    }

    /** Asked for in earnest: with its own scope alone each operation answers, and with all the others it does not. */
    @Test
    void onlyItsOwnScopeOpensAnOperation() {
        List<String> differences = new ArrayList<>();
        Map<String, String> tokens = new TreeMap<>();
        for (Operation operation : operations) {
            if (operation.letter() == null) {
                expect(operation, "nobody", null, true, differences);
                continue;
            }
            String others = everyScope().stream()
                    .filter(scope -> scope.startsWith("system/") && !scope.equals(operation.scope()))
                    .collect(Collectors.joining(" "));
            for (String scopes : List.of(operation.scope(), others, "fhir:read", "fhir:write")) {
                String token = tokens.computeIfAbsent(scopes, asked -> KeyedSystem.token(port, asked));
                expect(operation, scopes, token, operation.isFor(List.of(scopes.split(" "))), differences);
            }
        }
        assertThat(differences).isEmpty();
    }

    /** Who is signed in with a session, has a token of another kind, or none. */
    @Test
    void nobodyElseIsLetIn() {
        List<String> differences = new ArrayList<>();
        for (Caller caller : Caller.values()) {
            if (caller.role().isPresent() || caller == Caller.ADMIN || caller == Caller.ANYBODY) {
                Visitor visitor = caller == Caller.ANYBODY
                        ? new Visitor(port)
                        : Visitor.signedIn(
                                port, caller.role().map(role -> role.groupId()).orElse("administrator"));
                operations.forEach(operation -> compare(
                        operation,
                        caller.name(),
                        visitor.send(operation.path(), request -> body(visitor.token(request), operation)),
                        operation.letter() == null,
                        401,
                        differences));
            }
        }
        for (String client : List.of("client-surgery", "client-reader", "client-metrics")) {
            String token = ApiClient.token(port, client);
            operations.forEach(operation -> expect(operation, client, token, operation.letter() == null, differences));
        }
        assertThat(differences).isEmpty();
    }

    private void expect(Operation operation, String who, String token, boolean allowed, List<String> differences) {
        HttpResponse<String> answer = new Visitor(port)
                .send(
                        operation.path(),
                        request -> token == null
                                ? body(request, operation)
                                : body(request, operation).header("Authorization", "Bearer " + token));
        compare(operation, who, answer, allowed, 403, differences);
        if (answer.statusCode() == 403 && !answer.body().contains(operation.scope())) {
            differences.add(operation + " for " + who + " does not say which scope is needed: " + answer.body());
        }
    }

    private static void compare(
            Operation operation,
            String who,
            HttpResponse<String> answer,
            boolean allowed,
            int refusal,
            List<String> differences) {
        boolean refused = answer.statusCode() == 401 || answer.statusCode() == 403;
        if (allowed == refused || refused && answer.statusCode() != refusal || answer.statusCode() >= 500) {
            differences.add(operation + " for " + who + ": " + answer.statusCode() + ", should be "
                    + (allowed ? "answered" : refusal));
        }
        if (refused && !answer.body().contains("\"OperationOutcome\"")) {
            differences.add(operation + " for " + who + " is refused without an outcome");
        }
    }

    private static HttpRequest.Builder body(HttpRequest.Builder request, Operation operation) {
        if (operation.path().endsWith("/_search")) {
            return request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(""));
        }
        return operation.method().matches("POST|PUT|PATCH")
                ? request.header("Content-Type", "application/fhir+json")
                        .method(operation.method(), HttpRequest.BodyPublishers.ofString("{}"))
                : request.method(operation.method(), HttpRequest.BodyPublishers.noBody());
    }
}
