package clinic.vein.fhir.web;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import clinic.vein.demo.Nurse;
import clinic.vein.demo.Work;
import clinic.vein.fhir.SomeRequest;
import clinic.vein.kernel.ReferralId;
import clinic.vein.testing.ApiClient;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.KeyedSystem;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Submissions;
import clinic.vein.testing.Visitor;
import clinic.vein.vascular.safety.RiskFact;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * One system never sees another's patient, whatever it guesses: by id, by search with each parameter, by older versions and
 * history, by what a search may include, by changing it. Which resources there are, the server's own statement says.
 */
@ClinicTest
class NobodyElsesPatientTest {

    private static final Set<String> OF_NOBODY =
            Set.of("Questionnaire", "CodeSystem", "ValueSet", "ConceptMap", "Schedule");

    /** What may come of a treatment, each found by the request; of what did not, the request's id is guessed. */
    private static final List<String> FOUND = List.of(
            "Observation",
            "Condition",
            "Procedure",
            "MedicationStatement",
            "Consent",
            "Communication",
            "Provenance",
            "AuditEvent",
            "Slot",
            "Subscription");

    /** Free times are nobody's, and that a system is told of nobody else's changes, {@code TellChangesTest} shows. */
    private static final Set<String> OWN_OF_NONE = Set.of("Slot", "Subscription");

    private static final int MOST_GUESSED = 3;

    private static final List<String> CHANGES = List.of(
            "{\"resourceType\":\"%s\",\"id\":\"%s\",\"status\":\"revoked\",\"intent\":\"order\","
                    + "\"subject\":{\"reference\":\"#p\"},\"contained\":[{\"resourceType\":\"Patient\",\"id\":\"p\"}],"
                    + "\"note\":[{\"text\":\"why\"}]}",
            "{\"resourceType\":\"%s\",\"id\":\"%s\",\"status\":\"received\",\"intent\":\"order\","
                    + "\"input\":[{\"type\":{\"text\":\"answer\"},\"valueString\":\"none\"}]}");

    @LocalServerPort
    int port;

    private Visitor anybody;

    @Autowired
    ReferralDriver driver;

    @Autowired
    CareDriver care;

    private HttpResponse<String> ask(String token, String method, String path, String body) {
        return new Visitor(port)
                .send(
                        "/fhir/" + path,
                        request -> request.header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/fhir+json")
                                .header("If-Match", "W/\"1\"")
                                .method(
                                        method,
                                        body == null
                                                ? HttpRequest.BodyPublishers.noBody()
                                                : HttpRequest.BodyPublishers.ofString(body)));
    }

    private String send(String owner, ServiceRequest request) {
        HttpResponse<String> sent = ask(
                owner,
                "POST",
                "ServiceRequest",
                FhirContext.forR4Cached().newJsonParser().encodeResourceToString(request));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        return Visitor.json(sent).required("id").asText();
    }

    @Test
    void whateverAStrangerGuesses() {
        driver.begin();
        anybody = new Visitor(port);
        String owner = ApiClient.token(port, "client-fhir");
        ServiceRequest request = SomeRequest.veins();
        Patient patient = (Patient) request.getContained().get(0);
        patient.addGeneralPractitioner().setDisplay("Elm Road Surgery");
        String id = send(owner, request);
        ReferralId referral = ReferralId.of(id);
        driver.complete(referral, "CheckReferral", "intake", Submissions.COMPLETE);
        driver.complete(referral, "ReviewReferral", "physician", Submissions.APPROVE);
        care.book(referral, "BookAssessment");
        driver.complete(referral, "RecordArrival", "intake", CareDriver.ARRIVED);
        driver.complete(referral, "AssessVeins", "vascular", CareDriver.treat(1));
        driver.complete(referral, "RecordConsent", "vascular", CareDriver.consent(0));
        driver.pass(referral, Duration.ofMinutes(1));
        care.arriveForSession(referral);
        driver.complete(referral, allSaidNo());
        driver.complete(referral, "RecordSession", "vascular", CareDriver.session("FINISH"));
        ServiceRequest declined = SomeRequest.veins();
        Patient second = (Patient) declined.getContained().get(0);
        second.addGeneralPractitioner().setDisplay("Elm Road Surgery");
        String ended = send(owner, declined);
        driver.complete(ReferralId.of(ended), "CheckReferral", "intake", Submissions.COMPLETE);
        driver.complete(ReferralId.of(ended), "ReviewReferral", "physician", Submissions.DECLINE);

        Map<String, List<String>> searches = searches(id, ended, request, patient);
        JsonNode resources = Visitor.json(new Visitor(port).get("/fhir/metadata"))
                .required("rest")
                .get(0)
                .required("resource");
        Set<String> names = Set.of(
                patient.getNameFirstRep().getFamily(), second.getNameFirstRep().getFamily());
        List<String> strangers =
                List.of(ApiClient.token(port, "client-hospital"), KeyedSystem.token(port, "system/*.cruds"));
        List<String> seen = new ArrayList<>();
        Set<String> found = new TreeSet<>();
        for (JsonNode resource : resources) {
            String type = resource.required("type").asText();
            if (!OF_NOBODY.contains(type)) {
                assertThat(searches).as("how the owner finds its own").containsKey(type);
                Set<String> ids = OWN_OF_NONE.contains(type) ? new TreeSet<>() : ids(owner, type, searches);
                if (FOUND.contains(type) && !ids.isEmpty()) {
                    found.add(type);
                }
                if (FOUND.contains(type)) {
                    ids.add(id);
                }
                assertThat(ids).as("the owner's own of %s", type).isNotEmpty();
                for (String stranger : strangers) {
                    attacks(resource, ids, searches.get(type))
                            .forEach(attack -> tell(attack, attack.by(this, stranger), names, seen));
                }
            }
        }
        assertThat(seen).isEmpty();
        assertThat(found).contains("Observation", "Communication", "Provenance", "AuditEvent");
    }

    /** The nurse asks all that the request did not answer. */
    private static Work allSaidNo() {
        return Nurse.findsItSafe(70)
                .with(
                        "facts",
                        Arrays.stream(RiskFact.values())
                                .map(fact -> Map.of("fact", fact.name(), "answer", false))
                                .toList());
    }

    /** How its owner finds each kind; {@code Binary} is found by the letter that it is. */
    private static Map<String, List<String>> searches(
            String id, String ended, ServiceRequest request, Patient patient) {
        String number = "identifier="
                + encoded(request.getIdentifierFirstRep().getSystem() + "|"
                        + request.getIdentifierFirstRep().getValue());
        String person = "patient.identifier="
                + encoded(patient.getIdentifierFirstRep().getSystem() + "|"
                        + patient.getIdentifierFirstRep().getValue());
        Map<String, List<String>> searches = new LinkedHashMap<>();
        searches.put("ServiceRequest", List.of("_id=" + id, "_id=" + ended, number, person));
        searches.put("Task", List.of("_id=" + id, "focus=ServiceRequest/" + id, number, person));
        searches.put("Appointment", List.of("based-on=ServiceRequest/" + id));
        searches.put("DocumentReference", List.of("related=ServiceRequest/" + ended));
        searches.put("Binary", List.of());
        FOUND.forEach(type -> searches.put(type, List.of("based-on=ServiceRequest/" + id)));
        return searches;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Set<String> ids(String owner, String type, Map<String, List<String>> searches) {
        String listed = type.equals("Binary") ? "DocumentReference" : type;
        Set<String> ids = new TreeSet<>();
        for (String search : searches.get(listed)) {
            HttpResponse<String> found = ask(owner, "GET", listed + "?" + search, null);
            assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
            JsonNode entries = Visitor.json(found).path("entry");
            assertThat(entries.size() > 0 || FOUND.contains(type))
                    .as("%s?%s", listed, search)
                    .isTrue();
            entries.forEach(
                    entry -> ids.add(entry.required("resource").required("id").asText()));
        }
        ids.forEach(
                each -> assertThat(ask(owner, "GET", type + "/" + each, null).statusCode())
                        .as("%s/%s", type, each)
                        .isEqualTo(200));
        return ids;
    }

    private record Attack(String method, String path, String body) {

        HttpResponse<String> by(NobodyElsesPatientTest test, String stranger) {
            return test.ask(stranger, method, path, body);
        }
    }

    /** By what the server states of the resource; that nothing else answers, {@code EveryFhirOperationIT} shows. */
    private static Stream<Attack> attacks(JsonNode resource, Set<String> ids, List<String> searches) {
        String type = resource.required("type").asText();
        List<String> stated = resource.path("interaction").findValuesAsText("code");
        List<Attack> attacks = new ArrayList<>();
        for (String id : ids.stream().limit(MOST_GUESSED).toList()) {
            if (stated.contains("read")) {
                attacks.add(new Attack("GET", type + "/" + id, null));
            }
            if (stated.contains("history-instance")) {
                attacks.add(new Attack("GET", type + "/" + id + "/_history", null));
            }
            if (stated.contains("vread")) {
                attacks.add(new Attack("GET", type + "/" + id + "/_history/1", null));
            }
            if (stated.contains("update")) {
                CHANGES.forEach(change -> attacks.add(new Attack("PUT", type + "/" + id, change.formatted(type, id))));
            }
            if (stated.contains("delete")) {
                attacks.add(new Attack("DELETE", type + "/" + id, null));
            }
            attacks.add(new Attack("GET", type + "?_id=" + id, null));
        }
        attacks.add(new Attack("GET", type, null));
        for (String search : searches) {
            attacks.add(new Attack("GET", type + "?" + search, null));
            for (String including : List.of("searchInclude", "searchRevInclude")) {
                for (JsonNode include : resource.path(including)) {
                    attacks.add(new Attack(
                            "GET",
                            type + "?" + search + "&" + (including.equals("searchInclude") ? "_include" : "_revinclude")
                                    + "=" + encoded(include.asText()),
                            null));
                }
            }
        }
        return attacks.stream();
    }

    private static void tell(Attack attack, HttpResponse<String> answer, Set<String> names, List<String> seen) {
        JsonNode body = Visitor.json(answer);
        boolean found = answer.statusCode() < 300
                && (!body.path("resourceType").asText().equals("Bundle")
                        || body.path("entry").findValuesAsText("resourceType").stream()
                                .anyMatch(type -> !type.equals("OperationOutcome")));
        // A list of everything has the stranger's own, of other tests.
        boolean ownList = !attack.path().contains("?") && !attack.path().contains("/");
        if (found && !ownList || names.stream().anyMatch(answer.body()::contains) || answer.statusCode() >= 500) {
            seen.add(attack + " -> " + answer.statusCode() + " " + answer.body());
        }
    }
}
