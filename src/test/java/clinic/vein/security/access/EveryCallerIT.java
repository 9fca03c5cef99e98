package clinic.vein.security.access;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.testing.ApiClient;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.LeftToVerify;
import clinic.vein.testing.Visitor;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Asks for everything that answers, as everybody, and compares with the table. */
@LeftToVerify
@ClinicTest
class EveryCallerIT {

    /** What filters of the security chains answer, and what the engine's web apps serve as files and pages. */
    private static final List<String> OUTSIDE_CONTROLLERS = List.of(
            "POST /sign-in",
            "POST /sign-out",
            "POST /oauth2/token",
            "POST /oauth2/revoke",
            "GET /oauth2/authorization/{id}",
            "GET /login/oauth2/code/{id}",
            "POST /logout/connect/back-channel/{id}",
            "GET /actuator/prometheus",
            "GET /fhir",
            "GET /fhir/",
            "GET /fhir/metadata",
            "GET /fhir/.well-known/smart-configuration",
            "GET /fhir/{type}/_search",
            "POST /fhir",
            "POST /fhir/",
            "POST /fhir/ServiceRequest",
            "PUT /fhir/ServiceRequest/{id}",
            "PUT /fhir/Task/{id}",
            "GET /fhir/Binary/{id}",
            "POST /fhir/Appointment",
            "PUT /fhir/Appointment/{id}",
            "GET /fhir/Slot",
            "POST /fhir/Slot/_search",
            "GET /fhir/ServiceRequest/{id}/_history",
            "GET /fhir/ServiceRequest/{id}/_history/{version}",
            "GET /fhir/Task/{id}/_history",
            "GET /fhir/Task/{id}/_history/{version}",
            "POST /fhir/Subscription",
            "PUT /fhir/Subscription/{id}",
            "DELETE /fhir/Subscription/{id}",
            "GET /fhir/Subscription/{id}/$status",
            "GET /fhir/Subscription/{id}/$events",
            "GET /webjars/chart.js/{version}/dist/chart.umd.js",
            "GET /webjars/camunda/app/tasklist/index.html",
            "GET /camunda/lib/{file}",
            "GET /camunda/assets/IBMPlexSans-Bold.woff",
            "GET /camunda/favicon.ico",
            "GET /camunda/api/engine/engine/",
            "GET /camunda/api/engine/application.wadl",
            "GET /camunda/app/tasklist/scripts/config.js",
            "GET /camunda/app/tasklist/styles/user-styles.css",
            "GET /camunda/app/tasklist/locales/en.json",
            "GET /camunda/app/tasklist/assets/{file}",
            "GET /camunda/app/tasklist/default/",
            "GET /camunda/app/cockpit/default/",
            "GET /camunda/app/admin/default/",
            "GET /camunda/app/admin/default/setup/",
            "GET /camunda/app/welcome/default/",
            "OPTIONS /camunda/api/engine/engine/default/filter");

    /** Searched and read by other systems; {@code EveryFhirOperationIT} asks the server which there are. */
    private static final List<String> FHIR = List.of(
            "Questionnaire",
            "CodeSystem",
            "ValueSet",
            "ConceptMap",
            "Schedule",
            "ServiceRequest",
            "Task",
            "Appointment",
            "DocumentReference",
            "Observation",
            "Condition",
            "Procedure",
            "MedicationStatement",
            "Consent",
            "Communication",
            "Provenance",
            "AuditEvent",
            "Subscription");

    /** Closed without a row of their own. */
    private static final Set<String> WITHOUT_ROW =
            Set.of("GET /webjars/camunda/app/tasklist/index.html", "GET /camunda/api/engine/application.wadl");

    /** They would end the session, or count as a try at a password: {@code SignInTest} and {@code ApiClientTest}. */
    private static final Set<String> NOT_ASKED = Set.of(
            "POST /sign-in",
            "POST /sign-out",
            "POST /oauth2/token",
            "POST /oauth2/revoke",
            "POST /camunda/api/admin/auth/user/default/logout");

    @Autowired
    private Map<String, RequestMappingInfoHandlerMapping> handlers;

    @LocalServerPort
    private int port;

    /** Each id that is not there would fill pages of it. */
    @BeforeAll
    static void theEngineNeedNotSayThatNothingIsThere() {
        logOfTheEnginesApi(LogLevel.OFF);
    }

    @AfterAll
    static void butElsewhereItShould() {
        logOfTheEnginesApi(null);
    }

    private static void logOfTheEnginesApi(LogLevel level) {
        LoggingSystem.get(EveryCallerIT.class.getClassLoader())
                .setLogLevel("org.camunda.bpm.engine.rest.exception", level);
    }

    @Test
    void everyEndpointHasARow() {
        assertThat(endpoints().stream()
                        .filter(endpoint -> endpoint.row().isEmpty())
                        .map(Endpoint::toString))
                .containsExactlyInAnyOrderElementsOf(WITHOUT_ROW);
    }

    @Test
    void everyRowIsOfSomeEndpoint() {
        Set<AccessRow> used = endpoints().stream()
                .flatMap(endpoint -> endpoint.row().stream())
                .collect(Collectors.toSet());
        assertThat(AccessTable.rows().stream()
                        .filter(row -> !used.contains(row))
                        .map(AccessRow::toString))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Caller.class,
            mode = EnumSource.Mode.MATCH_NONE,
            names = {"REFERRALS.*", "PRACTICE.*", "METRICS.*", "FHIR.*"})
    void thePeople(Caller caller) {
        Visitor visitor = caller == Caller.ANYBODY ? new Visitor(port) : Visitor.signedIn(port, account(caller));
        visitor.get("/sign-in");
        visitor.get("/camunda/app/welcome/default/");
        List<String> authorities = caller.authority().map(List::of).orElse(List.of());
        List<String> differences = new ArrayList<>();
        for (Endpoint endpoint : endpoints()) {
            if (!NOT_ASKED.contains(endpoint.toString())) {
                HttpResponse<String> answer =
                        visitor.send(endpoint.address(), request -> visitor.token(body(request, endpoint)));
                compare(endpoint, authorities, answer, differences);
            }
        }
        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"client-surgery", "client-reader", "client-metrics", "client-fhir"})
    void theOtherSystems(String client) {
        String token = ApiClient.token(port, client);
        List<String> authorities = switch (client) {
            case "client-surgery" ->
                List.of("SCOPE_referrals:read", "SCOPE_referrals:write", "SCOPE_practice:read", "SCOPE_practice:write");
            case "client-reader" -> List.of("SCOPE_referrals:read", "SCOPE_practice:read");
            case "client-metrics" -> List.of("SCOPE_metrics:read");
            default -> List.of("SCOPE_fhir:read", "SCOPE_fhir:write");
        };
        Visitor visitor = new Visitor(port);
        List<String> differences = new ArrayList<>();
        for (Endpoint endpoint : endpoints()) {
            // Elsewhere a token says nothing: its bearer is nobody in particular, who was there before.
            if (endpoint.isApi()) {
                HttpResponse<String> answer = visitor.send(
                        endpoint.path(), request -> body(request, endpoint).header("Authorization", "Bearer " + token));
                compare(endpoint, authorities, answer, differences);
            }
        }
        assertThat(differences).isEmpty();
        for (String path : List.of("/camunda/api/engine/engine", "/import")) {
            assertThat(visitor.send(path, request -> request.header("Authorization", "Bearer " + token))
                            .statusCode())
                    .as(path)
                    .isIn(302, 401);
        }
    }

    @Test
    void anAddressWithoutARowIsClosedToEverybody() {
        for (Caller caller : Caller.values()) {
            if (caller.role().isPresent() || caller == Caller.ADMIN) {
                Visitor visitor = Visitor.signedIn(port, account(caller));
                for (String path : List.of(
                        "/nothing",
                        "/api/nothing",
                        "/api/tasks/1/nothing",
                        "/camunda/api/nothing",
                        "/actuator/env",
                        "/actuator/heapdump",
                        "/camunda/api/engine/engine/other/task",
                        "/engine-rest/task")) {
                    assertThat(visitor.get(path).statusCode())
                            .as("%s %s", caller, path)
                            .isEqualTo(403);
                }
            }
        }
    }

    /** What the table must say, whoever edits it. */
    @Test
    void patientsAreForClinicians() {
        for (AccessRow row : AccessTable.rows()) {
            if (row.path().matches("/(api/(tasks|referrals|letters)|enquiries).*")
                    && !row.path().matches(".*/(readers|access|copy|copy\\.(pdf|zip))")
                    // Of those who are no clinicians a card names nobody, as TasksHttpTest shows, and a count says
                    // nothing.
                    && !row.path().matches("/api/tasks:(cards|counts)")) {
                assertThat(row.callers())
                        .as(row.toString())
                        .doesNotContain(Caller.ANYBODY, Caller.CLINICADMIN, Caller.ADMIN);
                // Of who is who she is the second person that reception may ask: she sees no more than reception.
                if (!row.path().matches(".*/\\*/person(/.*)?")) {
                    assertThat(row.callers()).as(row.toString()).doesNotContain(Caller.PRIVACY);
                }
            }
            if (row.path().startsWith("/camunda/")) {
                assertThat(row.callers()).as(row.toString()).doesNotContain(Caller.ANYBODY);
            }
        }
    }

    private Set<Endpoint> endpoints() {
        Stream<String> controllers = handlers.values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(EveryCallerIT::names);
        Stream<String> fhir = FHIR.stream()
                .flatMap(type -> Stream.of(
                        "GET /fhir/" + type, "POST /fhir/" + type + "/_search", "GET /fhir/" + type + "/{id}"));
        return Stream.of(controllers, files(), fhir, OUTSIDE_CONTROLLERS.stream(), EngineEndpoints.all().stream())
                .flatMap(names -> names)
                .map(Endpoint::of)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> names(RequestMappingInfo mapping) {
        Set<String> methods = mapping.getMethodsCondition().getMethods().isEmpty()
                ? Set.of("GET", "POST")
                : mapping.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .collect(Collectors.toSet());
        return mapping.getPatternValues().stream()
                .flatMap(path -> methods.stream().map(method -> method + " " + path));
    }

    private static Stream<String> files() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:/static/**/*.*"))
                    .map(file -> "GET /" + file.getFilename());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String account(Caller caller) {
        return caller.role().map(role -> role.groupId()).orElse("administrator");
    }

    private static HttpRequest.Builder body(HttpRequest.Builder request, Endpoint endpoint) {
        return endpoint.method().matches("POST|PUT")
                ? request.header("Content-Type", "application/json")
                        .method(endpoint.method(), HttpRequest.BodyPublishers.ofString("{}"))
                : request.method(endpoint.method(), HttpRequest.BodyPublishers.noBody());
    }

    private static void compare(
            Endpoint endpoint, List<String> authorities, HttpResponse<String> answer, List<String> differences) {
        boolean allowed = endpoint.row().filter(row -> row.allows(authorities)).isPresent();
        if (allowed == isDenied(endpoint, answer)) {
            differences.add(endpoint + ": the table says " + (allowed ? "yes" : "no") + " by "
                    + endpoint.row().map(AccessRow::toString).orElse("no row") + ", the application "
                    + answer.statusCode() + " "
                    + answer.body().substring(0, Math.min(200, answer.body().length())));
        }
    }

    /** The engine's own 403 does not count: it comes where the table lets through, for want of a grant or a file. */
    private static boolean isDenied(Endpoint endpoint, HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 401 -> true;
            case 302 -> answer.headers().firstValue("Location").orElse("").contains("/sign-in");
            case 403 ->
                !endpoint.path().startsWith("/camunda/api/") || answer.body().contains("\"access.denied\"");
            default -> false;
        };
    }
}
