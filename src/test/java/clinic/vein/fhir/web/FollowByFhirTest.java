package clinic.vein.fhir.web;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import clinic.vein.fhir.FhirSystem;
import clinic.vein.fhir.LookAgain;
import clinic.vein.fhir.SomeRequest;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.Progress;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.WithdrawReferral;
import clinic.vein.referral.timeline.NoteEntry;
import clinic.vein.testing.ApiClient;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Submissions;
import clinic.vein.testing.Visitor;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A sender follows its request version by version, and asks for no more than it needs. */
@ClinicTest
class FollowByFhirTest {

    private static final FhirContext R4 = FhirContext.forR4Cached();

    @LocalServerPort
    int port;

    @Autowired
    ReferralDriver driver;

    @Autowired
    CareDriver care;

    @Autowired
    Progress progress;

    @Autowired
    WithdrawReferral withdraw;

    @Autowired
    LookAgain lookAgain;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void begin() {
        driver.begin();
    }

    private HttpResponse<String> ask(
            String client, String method, String path, String body, Map<String, String> headers) {
        return new Visitor(port).send("/fhir/" + path, request -> {
            HttpRequest.Builder asked = request.method(
                            method,
                            body == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(body))
                    .header("Authorization", "Bearer " + ApiClient.token(port, client));
            if (body != null) {
                asked.header("Content-Type", "application/fhir+json");
            }
            headers.forEach(asked::header);
            return asked;
        });
    }

    private HttpResponse<String> get(String path, String... header) {
        return ask("client-fhir", "GET", path, null, header.length == 0 ? Map.of() : Map.of(header[0], header[1]));
    }

    private static <R extends Resource> R read(HttpResponse<String> answer, Class<R> type) {
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return R4.newJsonParser().parseResource(type, answer.body());
    }

    private static String fault(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return R4.newJsonParser()
                .parseResource(OperationOutcome.class, answer.body())
                .getIssueFirstRep()
                .getDetails()
                .getCodingFirstRep()
                .getCode();
    }

    private String send() {
        HttpResponse<String> answer = ask(
                "client-fhir",
                "POST",
                "ServiceRequest",
                R4.newJsonParser().encodeResourceToString(SomeRequest.veins()),
                Map.of());
        return new IdType(answer.headers().firstValue("Location").orElseThrow()).getIdPart();
    }

    private static List<String> versions(Bundle history) {
        return history.getEntry().stream()
                .map(entry -> entry.getResource().getMeta().getVersionId())
                .toList();
    }

    @Test
    void eachChangeThatItsSenderSeesIsAVersion() {
        String id = send();
        ReferralId referral = ReferralId.of(id);
        driver.complete(referral, "CheckReferral", "intake", Submissions.COMPLETE);
        driver.complete(referral, "ReviewReferral", "physician", Submissions.APPROVE);
        care.book(referral, "BookAssessment");

        Bundle history = read(get("Task/" + id + "/_history"), Bundle.class);

        assertThat(history.getType()).isEqualTo(BundleType.HISTORY);
        assertThat(history.getTotal()).isEqualTo(history.getEntry().size());
        assertThat(versions(history)).containsExactly("4", "3", "2", "1");
        assertThat(history.getEntry().stream()
                        .map(entry -> ((Task) entry.getResource())
                                .getBusinessStatus()
                                .getCodingFirstRep()
                                .getCode())
                        .toList())
                .containsExactly("visit-scheduled", "approved", "awaiting-approval", "checking");
        assertThat(history.getEntry())
                .extracting(BundleEntryComponent::getFullUrl)
                .allSatisfy(url -> assertThat(url).endsWith("/fhir/Task/" + id));
        assertThat(((Task) history.getEntryFirstRep().getResource()).getOutput())
                .hasSize(1);
        Task second = read(get("Task/" + id + "/_history/2"), Task.class);
        assertThat(second.getBusinessStatus().getCodingFirstRep().getCode()).isEqualTo("awaiting-approval");
        assertThat(second.getOutput()).isEmpty();
        assertThat(versions(read(get("ServiceRequest/" + id + "/_history?_count=2"), Bundle.class)))
                .containsExactly("4", "3");
        assertThat(versions(read(get("Task/" + id + "/_history?_since=2026-01-01T00:00:00Z"), Bundle.class)))
                .hasSize(4);
        assertThat(versions(read(get("Task/" + id + "/_history?_since=2126-01-01T00:00:00Z"), Bundle.class)))
                .isEmpty();
        assertThat(fault(get("Task/" + id + "/_history/5"), 404)).isEqualTo("not.found");
        assertThat(fault(get("Task/" + id + "/_history/x"), 404)).isEqualTo("not.found");
        assertThat(fault(ask("client-hospital", "GET", "Task/" + id + "/_history", null, Map.of()), 404))
                .isEqualTo("not.found");
        assertThat(fault(ask("client-hospital", "GET", "ServiceRequest/" + id + "/_history/1", null, Map.of()), 404))
                .isEqualTo("not.found");
    }

    @Test
    void whatItsSenderDoesNotSeeIsNoChange() {
        String id = send();
        ReferralId referral = ReferralId.of(id);
        Task before = read(get("Task/" + id), Task.class);
        transaction.executeWithoutResult(status -> progress.note(referral, new NoteEntry.LinksTakenBack(List.of())));

        Task after = read(get("Task/" + id), Task.class);

        assertThat(after.getMeta().getVersionId()).isEqualTo(before.getMeta().getVersionId());
        assertThat(after.getMeta().getLastUpdated()).isEqualTo(before.getMeta().getLastUpdated());
    }

    /** As an application of the release before does it: the state and the timeline, and no version. */
    @Test
    void whatAnOlderApplicationChangedIsAVersionAfterAll() {
        String id = send();
        ReferralId referral = ReferralId.of(id);
        jdbc.sql("update clinic.referral set state = 'TREATING_CAUSE', version = version + 1 where id = :id")
                .param("id", referral.value())
                .update();
        progress.note(referral, new NoteEntry.LinksTakenBack(List.of()));
        assertThat(read(get("Task/" + id), Task.class).getMeta().getVersionId()).isEqualTo("1");

        lookAgain.run();

        Task looked = read(get("Task/" + id), Task.class);
        assertThat(looked.getMeta().getVersionId()).isEqualTo("2");
        assertThat(versions(read(get("Task/" + id + "/_history"), Bundle.class)))
                .containsExactly("2", "1");
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        String id = send();
        HttpResponse<String> first = get("Task/" + id);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).isEqualTo("W/\"1\"");

        HttpResponse<String> again = get("Task/" + id, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();

        driver.complete(ReferralId.of(id), "CheckReferral", "intake", Submissions.COMPLETE);
        assertThat(get("Task/" + id, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void theSenderSaysHowMuchItWantsBack() {
        String id = send();
        ServiceRequest revoked = new ServiceRequest().setStatus(ServiceRequestStatus.REVOKED);
        revoked.setId(id);
        revoked.setIntent(ServiceRequest.ServiceRequestIntent.ORDER);
        revoked.addNote().setText("Moved away");
        String body = R4.newJsonParser().encodeResourceToString(revoked);

        assertThat(fault(ask("client-fhir", "PUT", "ServiceRequest/" + id, body, Map.of("If-Match", "W/\"7\"")), 412))
                .isEqualTo("stale");
        HttpResponse<String> minimal =
                ask("client-fhir", "PUT", "ServiceRequest/" + id, body, Map.of("Prefer", "return=minimal"));
        assertThat(minimal.statusCode()).as(minimal.body()).isEqualTo(200);
        assertThat(minimal.body()).isEmpty();
        assertThat(minimal.headers().firstValue("ETag")).contains("W/\"2\"");
        assertThat(read(
                                ask(
                                        "client-fhir",
                                        "PUT",
                                        "ServiceRequest/" + id,
                                        body,
                                        Map.of("Prefer", "return=representation")),
                                ServiceRequest.class)
                        .getStatus())
                .isEqualTo(ServiceRequestStatus.REVOKED);
        assertThat(R4.newJsonParser()
                        .parseResource(ask(
                                        "client-fhir",
                                        "PUT",
                                        "ServiceRequest/" + id,
                                        body,
                                        Map.of("Prefer", "return=OperationOutcome"))
                                .body()))
                .isInstanceOf(OperationOutcome.class);
    }

    @Test
    void aDeathIsReadByAPersonAndWithdrawsNothing() {
        String id = send();
        ServiceRequest revoked = new ServiceRequest().setStatus(ServiceRequestStatus.REVOKED);
        revoked.setId(id);
        revoked.setIntent(ServiceRequest.ServiceRequestIntent.ORDER);
        revoked.addNote().setText("Patient deceased on 20 November");

        HttpResponse<String> answer = ask(
                "client-fhir",
                "PUT",
                "ServiceRequest/" + id,
                R4.newJsonParser().encodeResourceToString(revoked),
                Map.of());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(driver.state(ReferralId.of(id))).isNotEqualTo(ReferralState.WITHDRAWN);
        assertThat(driver.openTasks(ReferralId.of(id))).contains("ReadInformation");
    }

    @Test
    void aSearchGivesTheShortOfItOrTheNumberAlone() {
        String id = send();

        Bundle summary = read(get("ServiceRequest?_id=" + id + "&_summary=true"), Bundle.class);
        ServiceRequest shown = (ServiceRequest) summary.getEntryFirstRep().getResource();
        assertThat(shown.getStatus()).isEqualTo(ServiceRequestStatus.ACTIVE);
        assertThat(shown.getSupportingInfo()).isEmpty();
        Bundle counted = read(get("Task?_id=" + id + "&_summary=count"), Bundle.class);
        assertThat(counted.getTotal()).isEqualTo(1);
        assertThat(counted.getEntry()).isEmpty();
    }

    private HttpResponse<String> askToCancel(String id, String reason) {
        Task wish = new Task().setStatus(Task.TaskStatus.INPROGRESS).setIntent(Task.TaskIntent.ORDER);
        wish.setId(id);
        wish.getBusinessStatus().addCoding().setSystem(FhirSystem.BSER_STATUS).setCode("5.2");
        if (reason != null) {
            wish.getStatusReason().setText(reason);
        }
        return ask("client-fhir", "PUT", "Task/" + id, R4.newJsonParser().encodeResourceToString(wish), Map.of());
    }

    private long wishes(ReferralId referral) {
        return jdbc.sql("select count(*) from clinic.note where referral_id = :id and text like '%cancel-requested%'")
                .param("id", referral.value())
                .query(Long.class)
                .single();
    }

    private static List<String> actions(Task task) {
        return task.getExtension().stream()
                .map(extension -> extension.getValue().primitiveValue())
                .toList();
    }

    /** Once a time is booked, the sender asks, a person reads why, and only the clinic ends it. */
    @Test
    void theSenderAsksTheClinicToEndWhatIsUnderWay() {
        String id = send();
        ReferralId referral = ReferralId.of(id);
        assertThat(actions(read(get("Task/" + id), Task.class))).containsExactly("revoke");
        assertThat(fault(askToCancel(id, "Moved away"), 422)).isEqualTo("revoke.instead");
        driver.complete(referral, "CheckReferral", "intake", Submissions.COMPLETE);
        driver.complete(referral, "ReviewReferral", "physician", Submissions.APPROVE);
        care.book(referral, "BookAssessment");
        assertThat(actions(read(get("Task/" + id), Task.class))).containsExactly("ask-to-cancel");
        assertThat(fault(askToCancel(id, null), 422)).isEqualTo("say.why");

        Task asked = read(askToCancel(id, "Moved away"), Task.class);
        askToCancel(id, "Moved away");
        assertThat(wishes(referral)).isEqualTo(1);
        askToCancel(id, "She is in hospital now");
        assertThat(wishes(referral)).isEqualTo(2);

        assertThat(asked.getBusinessStatus().getCoding())
                .extracting(Coding::getCode)
                .containsExactly("visit-scheduled", "5.2");
        assertThat(actions(asked)).isEmpty();
        assertThat(read(get("Task/" + id + "/_history/4"), Task.class)
                        .getBusinessStatus()
                        .getCoding())
                .extracting(Coding::getCode)
                .containsExactly("visit-scheduled", "5.1.1");
        assertThat(driver.state(referral)).isEqualTo(ReferralState.BOOKED);
        assertThat(driver.openTasks(referral)).contains("ReadInformation");
        transaction.executeWithoutResult(status -> withdraw.withdraw(referral, "As her surgery asked"));
        Task ended = read(get("Task/" + id), Task.class);
        assertThat(ended.getBusinessStatus().getCoding())
                .extracting(Coding::getCode)
                .containsExactly("withdrawn", "6.0");
        assertThat(fault(askToCancel(id, "Again"), 422)).isEqualTo("under.way");
    }
}
