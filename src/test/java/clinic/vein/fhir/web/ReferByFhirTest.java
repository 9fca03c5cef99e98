package clinic.vein.fhir.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import ca.uhn.fhir.rest.client.interceptor.BearerTokenAuthInterceptor;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import clinic.vein.fhir.SomeRequest;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.ReferralState;
import clinic.vein.testing.ApiClient;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Submissions;
import clinic.vein.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A surgery's system refers and follows, with HAPI's client, which is not ours. */
@ClinicTest
class ReferByFhirTest {

    private static final String READ = "ReadInformation";
    private static final String HAS_READ = "{'seen':true}";

    @LocalServerPort
    int port;

    @Autowired
    ReferralDriver driver;

    @Autowired
    CareDriver care;

    @Autowired
    JdbcClient jdbc;

    private IGenericClient surgery;

    @BeforeEach
    void signIn() {
        driver.begin();
        surgery = client("client-fhir");
    }

    private IGenericClient client(String id) {
        FhirContext context = FhirContext.forR4Cached();
        context.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.NEVER);
        IGenericClient client = context.newRestfulGenericClient("http://127.0.0.1:" + port + "/fhir");
        client.registerInterceptor(new BearerTokenAuthInterceptor(ApiClient.token(port, id)));
        return client;
    }

    private IdType send(ServiceRequest request) {
        return (IdType) surgery.create().resource(request).execute().getId().toUnqualifiedVersionless();
    }

    private Task task(IdType id) {
        Bundle found = surgery.search()
                .forResource(Task.class)
                .where(Task.FOCUS.hasId(id.toUnqualifiedVersionless()))
                .returnBundle(Bundle.class)
                .execute();
        assertThat(found.getEntry()).hasSize(1);
        return (Task) found.getEntryFirstRep().getResource();
    }

    private static OperationOutcome refusal(int status, ThrowingCallable call) {
        BaseServerResponseException refused = catchThrowableOfType(BaseServerResponseException.class, call);
        assertThat(refused.getStatusCode()).isEqualTo(status);
        OperationOutcome outcome = (OperationOutcome) refused.getOperationOutcome();
        assertThat(outcome.getIssue()).allSatisfy(issue -> {
            assertThat(issue.getDetails().getText()).isNotBlank();
            assertThat(issue.getDiagnostics()).isNotBlank();
            assertThat(issue.getDetails().getCoding())
                    .extracting(Coding::getCode)
                    .contains("sender");
        });
        return outcome;
    }

    private static String fault(OperationOutcome outcome) {
        return outcome.getIssueFirstRep().getDetails().getCodingFirstRep().getCode();
    }

    @Test
    void aRequestBecomesAReferralThatItsSenderFollows() {
        ServiceRequest request = SomeRequest.veins().setPriority(ServiceRequestPriority.URGENT);
        request.addNote().setText("Please see her before the summer");

        IdType id = send(request);

        ServiceRequest shown =
                surgery.read().resource(ServiceRequest.class).withId(id).execute();
        assertThat(shown.getStatus()).isEqualTo(ServiceRequestStatus.ACTIVE);
        assertThat(shown.getPriority()).isEqualTo(ServiceRequestPriority.URGENT);
        assertThat(((Patient) shown.getContained().get(0)).getNameFirstRep().getFamily())
                .isEqualTo(((Patient) request.getContained().get(0))
                        .getNameFirstRep()
                        .getFamily());
        assertThat(shown.getMeta().getVersionId()).isNotNull();
        Task task = task(id);
        assertThat(task.getStatus()).isEqualTo(TaskStatus.RECEIVED);
        assertThat(task.getBusinessStatus().getCoding())
                .extracting(Coding::getCode)
                .containsExactly("checking", "2.0");
        ReferralId referral = ReferralId.of(id.getIdPart());
        assertThat(jdbc.sql("select text from clinic.note where referral_id = :id")
                        .param("id", referral.value())
                        .query(String.class)
                        .single())
                .contains("before the summer", "urgent");
        driver.complete(referral, "CheckReferral", "intake", Submissions.COMPLETE);
        Task later = task(id);
        assertThat(later.getBusinessStatus().getCodingFirstRep().getCode()).isEqualTo("awaiting-approval");
        assertThat(later.getMeta().getLastUpdated())
                .isAfterOrEqualTo(task.getMeta().getLastUpdated());
        assertThat(later.getMeta().getVersionId()).isNotEqualTo(task.getMeta().getVersionId());
    }

    @Test
    void theSameRequestIsTakenInOnceAndAnotherUnderItsNumberNever() {
        ServiceRequest request = SomeRequest.veins();
        MethodOutcome first = surgery.create().resource(request).execute();
        MethodOutcome second = surgery.create()
                .resource(request)
                .conditional()
                .where(ServiceRequest.IDENTIFIER
                        .exactly()
                        .systemAndIdentifier(
                                SomeRequest.NUMBERS,
                                request.getIdentifierFirstRep().getValue()))
                .execute();

        assertThat(first.getCreated()).isTrue();
        assertThat(second.getCreated()).isNotEqualTo(Boolean.TRUE);
        assertThat(second.getId().getIdPart()).isEqualTo(first.getId().getIdPart());

        SomeRequest.answers(request, "veins", "veins.bleeding", SomeRequest.code("bleeding", "NOW"));
        assertThat(fault(refusal(409, () -> send(request)))).isEqualTo("sent.before");
        assertThat(reports(request)).isEqualTo(1);
    }

    private long reports(ServiceRequest request) {
        return jdbc.sql("select count(*) from clinic.sent_request where identifier_value = :value")
                .param("value", request.getIdentifierFirstRep().getValue())
                .query(Long.class)
                .single();
    }

    @Test
    void whatBreaksARuleIsNamedAtItsPlaceAndNothingIsWritten() {
        ServiceRequest request = SomeRequest.veins();
        ((Patient) request.getContained().get(0)).setBirthDateElement(null);
        SomeRequest.answers(request, "veins", "veins.ulcerDays", new StringType("long"));

        OperationOutcome outcome = refusal(422, () -> send(request));

        assertThat(outcome.getIssue())
                .flatExtracting(OperationOutcome.OperationOutcomeIssueComponent::getExpression)
                .extracting(StringType::getValue)
                .contains("Patient.birthDate", "QuestionnaireResponse.item.where(linkId='veins.ulcerDays').answer");
        assertThat(reports(request)).isZero();
    }

    @Test
    void aBundleIsTakenInWholeOrNotAtAll() {
        Bundle bundle = SomeRequest.bundle();
        Bundle answer = surgery.transaction().withBundle(bundle).execute();
        assertThat(answer.getEntry())
                .hasSize(4)
                .allSatisfy(entry -> assertThat(entry.getResponse().getStatus()).startsWith("201"));
        ServiceRequest shown = surgery.read()
                .resource(ServiceRequest.class)
                .withId(new IdType(answer.getEntry().get(3).getResponse().getLocation()).getIdPart())
                .execute();
        assertThat(shown.getRequester().getDisplay()).isEqualTo("Elm Road Surgery");
        assertThat(((Patient) shown.getContained().get(0))
                        .getGeneralPractitionerFirstRep()
                        .getDisplay())
                .isEqualTo("Elm Road Surgery");
        assertThat(surgery.transaction()
                        .withBundle(bundle)
                        .execute()
                        .getEntryFirstRep()
                        .getResponse()
                        .getStatus())
                .startsWith("200");

        Bundle two = SomeRequest.bundle();
        SomeRequest.add(two, SomeRequest.patient());
        assertThat(fault(
                        refusal(422, () -> surgery.transaction().withBundle(two).execute())))
                .isEqualTo("not.used");
        Bundle again = SomeRequest.bundle();
        SomeRequest.add(again, SomeRequest.plain());
        assertThat(fault(refusal(
                        422, () -> surgery.transaction().withBundle(again).execute())))
                .isEqualTo("one.request");
    }

    /** What another has sent is not there for a system, whatever it guesses. */
    @Test
    void aSystemSeesAndChangesOnlyWhatItSent() {
        ServiceRequest request = SomeRequest.veins();
        IdType id = send(request);
        IGenericClient hospital = client("client-hospital");

        assertThat(fault(refusal(
                        404,
                        () -> hospital.read()
                                .resource(ServiceRequest.class)
                                .withId(id)
                                .execute())))
                .isEqualTo("not.found");
        refusal(
                404,
                () -> hospital.read()
                        .resource(Task.class)
                        .withId(id.getIdPart())
                        .execute());
        refusal(404, () -> hospital.update().resource(revoked(id, "Moved away")).execute());
        Bundle found = hospital.search()
                .forResource(ServiceRequest.class)
                .where(ServiceRequest.IDENTIFIER
                        .exactly()
                        .systemAndIdentifier(
                                SomeRequest.NUMBERS,
                                request.getIdentifierFirstRep().getValue()))
                .returnBundle(Bundle.class)
                .execute();
        assertThat(found.getEntry()).isEmpty();
        assertThat(driver.state(ReferralId.of(id.getIdPart()))).isEqualTo(ReferralState.CHECKING);
    }

    /** Nobody learns from the clinic whom it knows. */
    @Test
    void whoReportsAKnownPatientIsAnsweredAsThoughThereWasNoOther() {
        ServiceRequest first = SomeRequest.veins();
        IdType known = send(first);
        ServiceRequest second = SomeRequest.bare();
        Patient same = (Patient) first.getContained().get(0);
        second.addContained(same);
        second.setSubject(first.getSubject());
        IGenericClient hospital = client("client-hospital");

        IdType id = (IdType) hospital.create().resource(second).execute().getId();

        assertThat(id.getIdPart()).isNotEqualTo(known.getIdPart());
        ServiceRequest shown = hospital.read()
                .resource(ServiceRequest.class)
                .withId(id.getIdPart())
                .execute();
        assertThat(shown.getStatus()).isEqualTo(ServiceRequestStatus.ACTIVE);
        assertThat(shown.getContained()).as("only what it sent").hasSize(1);
        assertThat(shown.getMeta().getVersionId())
                .as("no other than that of a request that nobody sent before")
                .isEqualTo(surgery.read()
                        .resource(ServiceRequest.class)
                        .withId(send(SomeRequest.veins()))
                        .execute()
                        .getMeta()
                        .getVersionId());
        driver.complete(ReferralId.of(known.getIdPart()), "CheckReferral", "intake", Submissions.COMPLETE);
        hospital.update().resource(revoked(id, "Sent by mistake")).execute();
        assertThat(hospital.read()
                        .resource(ServiceRequest.class)
                        .withId(id.getIdPart())
                        .execute()
                        .getStatus())
                .isEqualTo(ServiceRequestStatus.REVOKED);
        assertThat(driver.state(ReferralId.of(known.getIdPart()))).isEqualTo(ReferralState.IN_REVIEW);
        assertThat(noted(known)).contains("Sent by mistake", "revoked");
    }

    private String noted(IdType id) {
        return jdbc.sql("select string_agg(text, ' ') from clinic.note where referral_id = :id")
                .param("id", UUID.fromString(id.getIdPart()))
                .query(String.class)
                .single();
    }

    private IdType alsoReported(ServiceRequest first, IGenericClient by, String words) {
        ServiceRequest second = SomeRequest.bare();
        second.addContained(first.getContained().get(0));
        second.setSubject(first.getSubject());
        second.addNote().setText(words);
        return (IdType) by.create().resource(second).execute().getId();
    }

    /** Whoever else has reported the patient still waits for the clinic. */
    @Test
    void oneSenderDoesNotEndWhatAnotherSent() {
        ServiceRequest first = SomeRequest.veins();
        IdType known = send(first);
        ReferralId referral = ReferralId.of(known.getIdPart());
        IGenericClient hospital = client("client-hospital");
        IdType other = alsoReported(first, hospital, "Please see her");
        driver.complete(referral, READ, "physician", HAS_READ);

        surgery.update().resource(revoked(known, "Sent in error")).execute();

        assertThat(driver.state(referral)).isEqualTo(ReferralState.CHECKING);
        assertThat(driver.openTasks(referral)).contains("CheckReferral", READ);
        assertThat(noted(known)).contains("Sent in error");
        assertThat(task(known).getStatus()).isEqualTo(TaskStatus.CANCELLED);
        assertThat(search("ServiceRequest?_id=" + known.getIdPart() + "&status=revoked")
                        .getEntry())
                .hasSize(1);

        driver.complete(referral, "CheckReferral", "intake", Submissions.COMPLETE);
        driver.complete(referral, READ, "physician", HAS_READ);
        driver.complete(referral, "ReviewReferral", "physician", Submissions.DECLINE);

        Task ended =
                hospital.read().resource(Task.class).withId(other.getIdPart()).execute();
        assertThat(ended.getStatus()).as("nobody is left to wait").isEqualTo(TaskStatus.REJECTED);
        assertThat(ended.getOutput()).isEmpty();
        assertThat(task(known).getOutput())
                .as("what came after it was taken back")
                .isEmpty();
    }

    /** Beside the same answers there may be other words, and under another number they are other news. */
    @Test
    void wordsUnderAnotherNumberReachAPerson() {
        ServiceRequest first = SomeRequest.veins();
        IdType known = send(first);
        ReferralId referral = ReferralId.of(known.getIdPart());
        alsoReported(first, surgery, "Aching");
        long news = furtherReports(referral);

        alsoReported(first, surgery, "Now short of breath");

        assertThat(furtherReports(referral)).isEqualTo(news + 1);
        assertThat(noted(known)).contains("short of breath");
    }

    private long furtherReports(ReferralId referral) {
        return jdbc.sql("select count(*) from clinic.further_report where referral_id = :id")
                .param("id", referral.value())
                .query(Long.class)
                .single();
    }

    /** What the patient tells the clinic later is not for whoever sent the request before. */
    @Test
    void whatTheClinicLearnsOfThePatientIsNotShownToTheSender() {
        IdType id = send(SomeRequest.veins());
        ReferralId referral = ReferralId.of(id.getIdPart());
        jdbc.sql("""
                        insert into clinic.patient_correction (referral_id, at, actor, role, reason, field, was, now)
                        select id, now(), 'intake', 'INTAKE', 'moved', 'PHONE', phone, '+44 20 7946 0999'
                        from clinic.referral where id = :id""").param("id", referral.value()).update();
        jdbc.sql("update clinic.referral set phone = '+44 20 7946 0999' where id = :id")
                .param("id", referral.value())
                .update();

        ServiceRequest shown =
                surgery.read().resource(ServiceRequest.class).withId(id).execute();

        Patient patient = (Patient) shown.getContained().get(0);
        assertThat(patient.getTelecom()).isEmpty();
        assertThat(patient.getNameFirstRep().getFamily()).isNotBlank();
    }

    private static ServiceRequest revoked(IdType id, String reason) {
        ServiceRequest revoked = new ServiceRequest().setStatus(ServiceRequestStatus.REVOKED);
        revoked.setId(new IdType("ServiceRequest", id.getIdPart()));
        revoked.setIntent(ServiceRequest.ServiceRequestIntent.ORDER);
        revoked.addNote().setText(reason);
        return revoked;
    }

    @Test
    void theSenderTakesARequestBackUnlessItIsUnderWayOrHasChanged() {
        IdType id = send(SomeRequest.veins());
        String seen = surgery.read()
                .resource(ServiceRequest.class)
                .withId(id)
                .execute()
                .getMeta()
                .getVersionId();
        driver.complete(ReferralId.of(id.getIdPart()), "CheckReferral", "intake", Submissions.COMPLETE);
        ServiceRequest stale = revoked(id, "Moved away");
        stale.setId(new IdType("ServiceRequest", id.getIdPart(), seen));

        assertThat(fault(refusal(412, () -> surgery.update().resource(stale).execute())))
                .isEqualTo("stale");
        assertThat(fault(refusal(
                        422, () -> surgery.update().resource(revoked(id, null)).execute())))
                .isEqualTo("say.why");
        surgery.update().resource(revoked(id, "Moved away")).execute();

        assertThat(driver.state(ReferralId.of(id.getIdPart()))).isEqualTo(ReferralState.WITHDRAWN);
        assertThat(task(id).getStatus()).isEqualTo(TaskStatus.CANCELLED);
        assertThat(surgery.update()
                        .resource(revoked(id, "Moved away"))
                        .execute()
                        .getResource())
                .isInstanceOf(ServiceRequest.class);
    }

    @Test
    void aSearchIsReadPageByPage() {
        ServiceRequest one = SomeRequest.plain();
        Patient patient = (Patient) one.getContained().get(0);
        send(one);
        ServiceRequest two = SomeRequest.bare();
        two.addContained(patient);
        two.setSubject(one.getSubject());
        two.setPriority(ServiceRequestPriority.ASAP);
        send(two);
        String number = patient.getIdentifierFirstRep().getSystem() + "|"
                + patient.getIdentifierFirstRep().getValue();

        Bundle first = search("ServiceRequest?patient.identifier=" + number + "&_count=1");
        assertThat(first.getEntry()).hasSize(1);
        String next = first.getLink("next").getUrl();
        Bundle second = search(next.substring(next.indexOf("ServiceRequest?")));
        assertThat(second.getEntry()).hasSize(1);
        assertThat(second.getLink("next")).isNull();
        assertThat(List.of(
                        first.getEntryFirstRep().getFullUrl(),
                        second.getEntryFirstRep().getFullUrl()))
                .doesNotHaveDuplicates();
        assertThat(search("ServiceRequest?patient.identifier=" + number + "&priority=asap")
                        .getEntry())
                .hasSize(1);
        assertThat(search("ServiceRequest?patient.identifier=" + number + "&status=completed")
                        .getEntry())
                .isEmpty();
        assertThat(search("ServiceRequest?patient.identifier=" + number
                                + "&authored=gt2020-01-01&_lastUpdated=gt2020-01-01&category=3457005")
                        .getEntry())
                .hasSize(2);
        assertThat(search("Task?patient.identifier=" + number + "&status=received,accepted")
                        .getEntry())
                .hasSize(2);
        assertThat(search("Task?patient.identifier=" + number + "&business-status=approved")
                        .getEntry())
                .isEmpty();
    }

    private Bundle search(String url) {
        return surgery.search().byUrl(url).returnBundle(Bundle.class).execute();
    }

    /** Each look at a patient has a row of its own, a list one for all besides. */
    @Test
    void everyReadIsOnRecord() {
        IdType id = send(SomeRequest.veins());
        ReferralId referral = ReferralId.of(id.getIdPart());
        long before = reads(referral);

        surgery.read().resource(ServiceRequest.class).withId(id).execute();
        surgery.read().resource(Task.class).withId(id.getIdPart()).execute();
        search("ServiceRequest?_id=" + id.getIdPart());

        assertThat(reads(referral)).isEqualTo(before + 3);
        assertThat(jdbc.sql("""
                                select count(*) from clinic.audit_event
                                where actor = 'client-fhir' and role = 'CLIENT' and action = 'REFERRALS_SEARCHED'
                                  and subject = '_id'""").query(Long.class).single()).isPositive();
    }

    private long reads(ReferralId referral) {
        return jdbc.sql("""
                        select count(*) from clinic.audit_event
                        where referral_id = :id and actor = 'client-fhir' and action = 'REFERRAL_READ'""").param("id", referral.value()).query(Long.class).single();
    }

    /** The clinic asks, the sender's system answers, and the referral goes on. */
    @Test
    void aQuestionIsAnsweredByTheTask() {
        IdType id = send(SomeRequest.veins());
        ReferralId referral = ReferralId.of(id.getIdPart());
        refusal(
                422,
                () -> surgery.update()
                        .resource(answered(task(id), "Nobody asked"))
                        .execute());
        driver.complete(referral, "CheckReferral", "intake", Submissions.INCOMPLETE);
        Task asks = task(id);
        assertThat(asks.getBusinessStatus().getCodingFirstRep().getCode()).isEqualTo("awaiting-information");
        assertThat(asks.getNoteFirstRep().getText()).isEqualTo("Which medicines do you take?");
        Task withoutVersion = answered(asks, "None");
        withoutVersion.setId(new IdType("Task", id.getIdPart()));
        refusal(422, () -> surgery.update().resource(withoutVersion).execute());
        assertThat(driver.state(referral)).isEqualTo(ReferralState.INFO_REQUESTED);

        surgery.update().resource(answered(asks, "None, says her surgery")).execute();

        assertThat(task(id).getNote()).isEmpty();
        assertThat(driver.timeline(referral)).contains("INFORMATION_RECEIVED");
        // Once more the same: the clinic waits for nothing any more.
        BaseServerResponseException again = catchThrowableOfType(
                BaseServerResponseException.class,
                () -> surgery.update()
                        .resource(answered(asks, "None, says her surgery"))
                        .execute());
        assertThat(again.getStatusCode()).isIn(412, 422);
    }

    private static Task answered(Task task, String text) {
        Task answer = new Task();
        answer.setId(new IdType("Task", task.getIdPart(), task.getMeta().getVersionId()));
        answer.setStatus(task.getStatus());
        answer.setIntent(Task.TaskIntent.ORDER);
        answer.addInput().setType(new CodeableConcept().setText("answer")).setValue(new StringType(text));
        return answer;
    }

    /** From the request to the letter, which is downloaded; nobody else's system finds it. */
    @Test
    void theSenderFollowsToTheLetter() {
        ServiceRequest request = SomeRequest.plain();
        ((Patient) request.getContained().get(0)).addGeneralPractitioner().setDisplay("Elm Road Surgery");
        for (String question : List.of("veins.visible", "restlessLegs.urgeToMove")) {
            SomeRequest.answers(
                    request,
                    question.startsWith("veins") ? "veins" : "restless-legs",
                    question,
                    SomeRequest.code("answer", "NO"));
        }
        SomeRequest.answers(request, "veins", "veins.legs", SomeRequest.code("legs", "NONE"));
        IdType id = send(request);
        driver.complete(ReferralId.of(id.getIdPart()), "CheckReferral", "intake", Submissions.COMPLETE);
        driver.complete(ReferralId.of(id.getIdPart()), "ReviewReferral", "physician", Submissions.DECLINE);

        Task task = task(id);

        assertThat(task.getStatus()).isEqualTo(TaskStatus.REJECTED);
        assertThat(task.getStatusReason().getText()).isNotBlank();
        String letter =
                ((org.hl7.fhir.r4.model.Reference) task.getOutputFirstRep().getValue()).getReference();
        assertThat(letter).startsWith("DocumentReference/");
        DocumentReference document =
                (DocumentReference) search("DocumentReference?related=ServiceRequest/" + id.getIdPart())
                        .getEntryFirstRep()
                        .getResource();
        assertThat(document.getIdPart()).isEqualTo(letter.substring(letter.indexOf('/') + 1));
        Binary binary = surgery.read()
                .resource(Binary.class)
                .withId(document.getIdPart())
                .execute();
        assertThat(binary.getContentType()).isEqualTo("application/pdf");
        assertThat(binary.getData())
                .hasSize(document.getContentFirstRep().getAttachment().getSize());
        assertThat(new String(binary.getData(), java.nio.charset.StandardCharsets.US_ASCII))
                .startsWith("%PDF");
        HttpResponse<String> pdf = new Visitor(port)
                .send(
                        "/fhir/Binary/" + document.getIdPart(),
                        asked -> asked.GET()
                                .header("Accept", "application/pdf")
                                .header("Authorization", "Bearer " + ApiClient.token(port, "client-fhir")));
        assertThat(pdf.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF");
        IGenericClient hospital = client("client-hospital");
        refusal(
                404,
                () -> hospital.read()
                        .resource(Binary.class)
                        .withId(document.getIdPart())
                        .execute());
        refusal(
                404,
                () -> hospital.read()
                        .resource(DocumentReference.class)
                        .withId(document.getIdPart())
                        .execute());
        assertThat(jdbc.sql("""
                                select count(*) from clinic.audit_event
                                where actor = 'client-fhir' and action = 'LETTER_READ' and subject = :letter""")
                        .param("letter", document.getIdPart())
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void anAppointmentIsShownAsItStands() {
        IdType id = send(SomeRequest.veins());
        ReferralId referral = ReferralId.of(id.getIdPart());
        driver.complete(referral, "CheckReferral", "intake", Submissions.COMPLETE);
        driver.complete(referral, "ReviewReferral", "physician", Submissions.APPROVE);
        care.book(referral, "BookAssessment");

        Appointment booked = (Appointment) search("Appointment?based-on=ServiceRequest/" + id.getIdPart())
                .getEntryFirstRep()
                .getResource();

        assertThat(booked.getStatus()).isEqualTo(Appointment.AppointmentStatus.BOOKED);
        assertThat(booked.getStart()).isBefore(booked.getEnd());
        assertThat(task(id).getBusinessStatus().getCodingFirstRep().getCode()).isEqualTo("visit-scheduled");
        assertThat(fault(refusal(
                        422,
                        () -> surgery.update()
                                .resource(revoked(id, "Moved away"))
                                .execute())))
                .isEqualTo("under.way");
        IGenericClient hospital = client("client-hospital");
        refusal(
                404,
                () -> hospital.read()
                        .resource(Appointment.class)
                        .withId(booked.getIdPart())
                        .execute());
        driver.complete(referral, "RecordArrival", "intake", CareDriver.NO_SHOW);
        assertThat(surgery.read()
                        .resource(Appointment.class)
                        .withId(booked.getIdPart())
                        .execute()
                        .getStatus())
                .isEqualTo(Appointment.AppointmentStatus.NOSHOW);
    }
}
