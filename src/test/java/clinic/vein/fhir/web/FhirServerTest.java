package clinic.vein.fhir.web;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import clinic.vein.audit.FoldedRefusals;
import clinic.vein.fhir.SomeRequest;
import clinic.vein.kernel.Actor;
import clinic.vein.security.limits.Allowance;
import clinic.vein.testing.ApiClient;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.Eventually;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.StandingClock;
import clinic.vein.testing.Visitor;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Questionnaire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;

/** How the server of FHIR answers, and what it says to whoever asks wrongly. */
@ClinicTest
class FhirServerTest {

    private static final FhirContext R4 = FhirContext.forR4Cached();

    private static final AtomicReference<Instant> MINUTE = new AtomicReference<>(Instant.parse("2026-03-05T09:00:00Z"));

    @LocalServerPort
    int port;

    @Autowired
    private StandingClock clock;

    @Autowired
    private FoldedRefusals foldedRefusals;

    @Autowired
    ReferralDriver driver;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Outcomes outcomes;

    @Autowired
    List<SecurityFilterChain> chains;

    private HttpResponse<String> ask(String client, String method, String path, String type, String body) {
        return new Visitor(port).send("/fhir" + path, request -> {
            HttpRequest.Builder asked = request.method(
                    method,
                    body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
            if (type != null) {
                asked.header("Content-Type", type);
            }
            return client == null ? asked : asked.header("Authorization", "Bearer " + ApiClient.token(port, client));
        });
    }

    private static OperationOutcome outcome(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        OperationOutcome outcome = (OperationOutcome)
                (answer.body().startsWith("<")
                        ? R4.newXmlParser().parseResource(answer.body())
                        : R4.newJsonParser().parseResource(answer.body()));
        assertThat(outcome.getIssueFirstRep().getDetails().getText()).isNotBlank();
        assertThat(outcome.getIssueFirstRep().getDiagnostics()).isNotBlank();
        return outcome;
    }

    private static String fault(OperationOutcome outcome) {
        return outcome.getIssueFirstRep().getDetails().getCodingFirstRep().getCode();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "xml"})
    void everybodyCanReadWhatItCanDo(String format) {
        HttpResponse<String> answer = ask(null, "GET", "/metadata?_format=" + format, null, null);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/fhir+" + format);
        CapabilityStatement statement = (CapabilityStatement)
                (format.equals("xml")
                        ? R4.newXmlParser().parseResource(answer.body())
                        : R4.newJsonParser().parseResource(answer.body()));
        assertThat(statement.getFhirVersion().toCode()).isEqualTo("4.0.1");
        assertThat(statement.getRestFirstRep().getResource())
                .extracting(CapabilityStatementRestResourceComponent::getType)
                .contains("ServiceRequest", "Task", "Questionnaire", "CodeSystem", "ValueSet", "ConceptMap")
                .doesNotContain("Patient")
                .contains("Subscription");
        assertThat(answer.body()).contains("/oauth2/token");
    }

    /** Of every kind that the server knows, and none besides. */
    @ParameterizedTest
    @ValueSource(strings = {"/fhir", "/fhir/"})
    void aBrowserIsShownWhatThereIs(String address) {
        HttpResponse<String> led = new Visitor(port)
                .send(address, request -> request.header("Accept", "text/html,application/xhtml+xml;q=0.9"));
        assertThat(led.statusCode()).isEqualTo(302);
        String page = new Visitor(port)
                .get(led.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+", ""))
                .body();
        CapabilityStatement statement = (CapabilityStatement) R4.newJsonParser()
                .parseResource(ask(null, "GET", "/metadata", null, null).body());

        assertThat(statement.getRestFirstRep().getResource())
                .map(CapabilityStatementRestResourceComponent::getType)
                .filteredOn(type -> !type.equals("OperationDefinition"))
                .allSatisfy(type -> assertThat(page).contains(">" + type + "<"));
        assertThat(page).contains("/oauth2/token").doesNotContain("??");
    }

    @Test
    void theChecklistsAreThereInBothLanguages() {
        Bundle found = (Bundle) R4.newJsonParser()
                .parseResource(ask(null, "GET", "/Questionnaire", null, null).body());

        assertThat(found.getEntry()).hasSize(2);
        Questionnaire veins = (Questionnaire) R4.newJsonParser()
                .parseResource(
                        ask(null, "GET", "/Questionnaire/veins", null, null).body());
        assertThat(veins.getItem())
                .hasSizeGreaterThan(25)
                .allSatisfy(item -> assertThat(item.getText()).isNotBlank());
        assertThat(R4.newJsonParser().encodeResourceToString(veins)).contains("Haben Sie");
    }

    @Test
    void withoutATokenOrItsScopeNothingOfAPatientIsShown() {
        HttpResponse<String> stranger = ask(null, "GET", "/ServiceRequest", null, null);
        assertThat(fault(outcome(stranger, 401))).isEqualTo("no.token");
        assertThat(stranger.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer");
        assertThat(fault(outcome(ask("client-surgery", "GET", "/ServiceRequest", null, null), 403)))
                .isEqualTo("scope.missing");
        assertThat(outcome(Visitor.signedIn(port, "intake").get("/fhir/ServiceRequest"), 401))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "GET /ServiceRequest/nobody 404 not.found",
                "GET /ServiceRequest?colour=blue 400 not.understood",
                "GET /Task?status:not=completed 400 not.understood",
                "GET /Task?business-status:missing=true 400 not.understood",
                "GET /ServiceRequest?status:not=revoked 400 not.understood",
                "GET /ServiceRequest?priority:missing=true 400 not.understood",
                "GET /ServiceRequest?_id:not=1 400 not.understood",
                "GET /ServiceRequest?authored=ne2026-01-01 400 not.understood",
                "GET /Binary/1 404 not.found",
                "GET /ServiceRequest?patient=1 400 not.understood",
                "GET /ServiceRequest?identifier=only-a-value 400 not.understood",
                "GET /ServiceRequest?after=yesterday 422 unknown.page",
                "GET /ServiceRequest?_format=text/turtle 406 format.not.supported",
                "GET /Patient 403 scope.missing",
                "DELETE /ServiceRequest/1 403 scope.missing"
            })
    void aWrongQuestionIsAnsweredWithAnOutcome(String method, String path, int status, String fault) {
        assertThat(fault(outcome(ask("client-fhir", method, path, null, null), status)))
                .isEqualTo(fault);
    }

    @Test
    void aBodyThatIsNotSoundIsRefusedBeforeAnythingReadsIt() {
        String bomb = "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x '" + "y".repeat(1000) + "'><!ENTITY z '"
                + "&x;".repeat(1000)
                + "'>]><ServiceRequest xmlns='http://hl7.org/fhir'><id value='&z;'/></ServiceRequest>";
        String file = "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
                + "<ServiceRequest xmlns='http://hl7.org/fhir'><id value='&x;'/></ServiceRequest>";
        String deep = "{\"resourceType\":\"ServiceRequest\",\"extension\":" + "[{\"extension\":".repeat(2000) + "[]"
                + "}]".repeat(2000) + "}";
        for (String xml : new String[] {bomb, file, "<a>".repeat(50) + "</a>".repeat(50), "<a>", ""}) {
            outcome(ask("client-fhir", "POST", "/ServiceRequest", "application/fhir+xml", xml), 400);
        }
        for (String json : new String[] {
            deep,
            "{\"resourceType\":\"ServiceRequest\",\"status\":\"active\",\"status\":\"revoked\"}",
            "{\"resourceType\":\"ServiceRequest\",\"colour\":\"blue\"}",
            "{\"resourceType\":\"ServiceRequest\",\"status\":\"perhaps\"}",
            "{\"resourceType\":\"Patient\"}",
            "[]",
            "{",
            ""
        }) {
            assertThat(outcome(ask("client-fhir", "POST", "/ServiceRequest", "application/fhir+json", json), 400)
                            .getIssueFirstRep()
                            .getDetails()
                            .getCoding()
                            .get(1)
                            .getCode())
                    .as(json)
                    .isEqualTo("sender");
        }
        assertThat(fault(outcome(ask("client-fhir", "POST", "/ServiceRequest", "text/turtle", "a"), 415)))
                .isEqualTo("format.not.supported");
    }

    /** Whatever is wrong, and whoever refuses it: our rules, the library, the guard of bodies, the limits of all requests. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "GET /ServiceRequest/nobody application/fhir+json x 404",
                "GET /ServiceRequest?colour=blue application/fhir+json x 400",
                "POST /ServiceRequest application/fhir+json { 400",
                "POST /ServiceRequest application/fhir+json {\"resourceType\":\"Patient\"} 400",
                "POST /ServiceRequest application/fhir+json {\"resourceType\":\"ServiceRequest\"} 422",
                "POST /ServiceRequest text/turtle a 415",
                "POST /ServiceRequest application/fhir+json long 413"
            })
    void eachRefusalIsOnRecord(String method, String path, String type, String body, int status) {
        driver.begin(MINUTE.updateAndGet(before -> before.plusSeconds(60)));
        anotherMinuteBegins();
        long before = refusals(status);

        HttpResponse<String> answer = ask(
                "client-hospital",
                method,
                path,
                type,
                method.equals("GET") ? null : body.equals("long") ? " ".repeat(10_000_000) : body);

        outcome(answer, status);
        // It is written when all has been said.
        Eventually.await().untilAsserted(() -> assertThat(refusals(status)).isEqualTo(before + 1));
    }

    /** Of one minute only the first refusals have a row each, and other tests may just have had more. */
    private void anotherMinuteBegins() {
        clock.stand(Instant.now().minusSeconds(60));
        try {
            foldedRefusals.writeWhatIsOver();
        } finally {
            clock.go();
        }
    }

    private long refusals(int status) {
        return jdbc.sql("""
                        select count(*) from clinic.audit_event
                        where action = 'REQUEST_REFUSED' and outcome = 'REFUSED' and subject like :subject
                          and address = '127.0.0.1' and actor in ('client-hospital', :before)""")
                .param("subject", "% /fhir/ServiceRequest " + status)
                // The limits of all requests refuse before anybody looks at the token.
                .param("before", status == 413 ? Actor.PATIENT.id() : "client-hospital")
                .query(Long.class)
                .single();
    }

    @Test
    void whoAsksTooFastWaitsAndTheOthersDoNot() throws Exception {
        AtomicLong nanos = new AtomicLong();
        AskingPace pace = new AskingPace(outcomes, new FhirSettings(Allowance.of("2+1/PT10S")), nanos::get);

        assertThat(asked(pace, "client-a").getStatus()).isEqualTo(200);
        assertThat(asked(pace, "client-a").getStatus()).isEqualTo(200);
        MockHttpServletResponse tooFast = asked(pace, "client-a");
        assertThat(tooFast.getStatus()).isEqualTo(429);
        assertThat(tooFast.getHeader("Retry-After")).isEqualTo("11");
        assertThat(fault((OperationOutcome) R4.newJsonParser().parseResource(tooFast.getContentAsString())))
                .isEqualTo("too.many.requests");
        assertThat(asked(pace, "client-b").getStatus()).isEqualTo(200);
        nanos.addAndGet(Duration.ofSeconds(11).toNanos());
        assertThat(asked(pace, "client-a").getStatus()).isEqualTo(200);
        assertThat(chains.stream().flatMap(chain -> chain.getFilters().stream()).filter(AskingPace.class::isInstance))
                .hasSize(1);
    }

    private static MockHttpServletResponse asked(AskingPace pace, String client) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        Jwt token =
                Jwt.withTokenValue("t").header("alg", "none").subject(client).build();
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token, List.of()));
        try {
            pace.doFilter(new MockHttpServletRequest("GET", "/fhir/Task"), response, new MockFilterChain());
        } finally {
            SecurityContextHolder.clearContext();
        }
        return response;
    }

    @Test
    void tenMegabytesAreTooLong() {
        HttpResponse<String> answer =
                ask("client-fhir", "POST", "", "application/fhir+json", "{\"a\":\"" + "b".repeat(10_000_000) + "\"}");

        assertThat(fault(outcome(answer, 413))).isEqualTo("payload.too.large");
    }

    @Test
    void theSystemMayAskForXmlAndForLess() {
        String body = R4.newXmlParser().encodeResourceToString(SomeRequest.veins());

        HttpResponse<String> answer = ask("client-fhir", "POST", "/ServiceRequest", "application/fhir+xml", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/fhir/ServiceRequest/");
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }
}
