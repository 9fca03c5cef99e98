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
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Slot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A surgery's system books its patients' visits, and reads what was found once a letter has told it. */
@ClinicTest
class BookByFhirTest {

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
        care.openSlots();
        surgery = client("client-fhir");
    }

    private IGenericClient client(String id) {
        FhirContext context = FhirContext.forR4Cached();
        context.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.NEVER);
        IGenericClient client = context.newRestfulGenericClient("http://127.0.0.1:" + port + "/fhir");
        client.registerInterceptor(new BearerTokenAuthInterceptor(ApiClient.token(port, id)));
        return client;
    }

    private ReferralId approved() {
        ServiceRequest request = SomeRequest.veins();
        ((Patient) request.getContained().get(0)).addGeneralPractitioner().setDisplay("Elm Road Surgery");
        ReferralId id = ReferralId.of(
                surgery.create().resource(request).execute().getId().getIdPart());
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        driver.complete(id, "ReviewReferral", "physician", Submissions.APPROVE);
        return id;
    }

    private Bundle search(IGenericClient client, String url) {
        return client.search().byUrl(url).returnBundle(Bundle.class).execute();
    }

    private List<Slot> free(ReferralId id) {
        return search(surgery, "Slot?based-on=ServiceRequest/" + id).getEntry().stream()
                .map(entry -> (Slot) entry.getResource())
                .toList();
    }

    private static Appointment wanted(ReferralId id, Slot slot) {
        Appointment wanted = new Appointment();
        wanted.setStatus(AppointmentStatus.BOOKED);
        wanted.addBasedOn(new Reference("ServiceRequest/" + id));
        wanted.addSlot(new Reference("Slot/" + slot.getIdPart()));
        wanted.setStart(slot.getStart()).setEnd(slot.getEnd());
        wanted.addParticipant().setStatus(ParticipationStatus.ACCEPTED).setActor(new Reference().setDisplay("Ada"));
        return wanted;
    }

    private IdType book(ReferralId id, Slot slot) {
        return (IdType)
                surgery.create().resource(wanted(id, slot)).execute().getId().toUnqualifiedVersionless();
    }

    private static String refusal(int status, ThrowingCallable call) {
        BaseServerResponseException refused = catchThrowableOfType(BaseServerResponseException.class, call);
        assertThat(refused).as("it should have been refused").isNotNull();
        assertThat(refused.getStatusCode()).as(refused.getResponseBody()).isEqualTo(status);
        return ((OperationOutcome) refused.getOperationOutcome())
                .getIssueFirstRep()
                .getDetails()
                .getCodingFirstRep()
                .getCode();
    }

    private Appointment read(IdType id) {
        return surgery.read().resource(Appointment.class).withId(id.getIdPart()).execute();
    }

    @Test
    void aVisitIsBookedMovedAndCancelledWithTheClinicsOwnRules() {
        ReferralId id = approved();
        List<Slot> free = free(id);
        assertThat(free).hasSizeGreaterThan(2);
        assertThat(free.get(0).getStart())
                .as("three weeks of notice, as by the patient's own link")
                .isAfter(java.util.Date.from(driver.now().plus(Duration.ofDays(20))));

        IdType booked = book(id, free.get(0));

        assertThat(read(booked).getStatus()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(driver.state(id)).isEqualTo(ReferralState.BOOKED);
        assertThat(driver.messages(id)).contains("appointment-booked");
        assertThat(book(id, free.get(0)).getIdPart())
                .as("the same again is the same booking")
                .isEqualTo(booked.getIdPart());
        assertThat(refusal(422, () -> book(id, free.get(1)))).isEqualTo("already.booked");

        Appointment elsewhere = wanted(id, free.get(2));
        elsewhere.setId(booked);
        MethodOutcome moved = surgery.update().resource(elsewhere).execute();
        IdType now = new IdType("Appointment", ((Appointment) moved.getResource()).getIdPart());
        assertThat(read(booked).getStatus()).isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(read(now).getStart()).isEqualTo(free.get(2).getStart());
        assertThat(((Appointment) surgery.update().resource(elsewhere).execute().getResource()).getIdPart())
                .as("sent again, because the answer was lost")
                .isEqualTo(now.getIdPart());
        assertThat(care.openBookings(id)).isEqualTo(1);

        Appointment cancelled = read(now).setStatus(AppointmentStatus.CANCELLED);
        IGenericClient hospital = client("client-hospital");
        refusal(404, () -> hospital.update().resource(cancelled).execute());
        surgery.update().resource(cancelled).execute();
        assertThat(read(now).getStatus()).isEqualTo(AppointmentStatus.CANCELLED);
        surgery.update().resource(cancelled).execute();
        assertThat(care.openBookings(id)).isZero();
        assertThat(book(id, free.get(1)).getIdPart()).isNotEqualTo(now.getIdPart());
    }

    @Test
    void whoeverComesSecondToATimeIsToldThatItIsGone() throws Exception {
        ReferralId one = approved();
        ReferralId two = approved();
        Slot slot = free(one).get(3);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Callable<String>> calls = List.of(() -> tried(one, slot), () -> tried(two, slot));
            List<Future<String>> answers = both.invokeAll(calls);

            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .containsExactlyInAnyOrder("booked", "409 taken");
        } finally {
            both.shutdownNow();
        }
        assertThat(care.openBookings(one) + care.openBookings(two)).isEqualTo(1);
        assertThat(free(care.openBookings(one) == 1 ? two : one))
                .extracting(Slot::getIdPart)
                .doesNotContain(slot.getIdPart());
    }

    private String tried(ReferralId id, Slot slot) {
        try {
            book(id, slot);
            return "booked";
        } catch (BaseServerResponseException refused) {
            return refused.getStatusCode() + " "
                    + ((OperationOutcome) refused.getOperationOutcome())
                            .getIssueFirstRep()
                            .getDetails()
                            .getCodingFirstRep()
                            .getCode();
        }
    }

    @Test
    void nothingIsBookedBeforeAPhysicianHasApprovedOrForOthersOrAtAnotherTime() {
        ReferralId approved = approved();
        Slot slot = free(approved).get(0);
        ReferralId waiting = ReferralId.of(
                surgery.create().resource(SomeRequest.veins()).execute().getId().getIdPart());

        assertThat(free(waiting)).isEmpty();
        assertThat(refusal(422, () -> book(waiting, slot))).isEqualTo("nothing.to.book");
        IGenericClient hospital = client("client-hospital");
        refusal(404, () -> hospital.create().resource(wanted(approved, slot)).execute());
        refusal(404, () -> search(hospital, "Slot?based-on=ServiceRequest/" + approved));
        Appointment later = wanted(approved, slot);
        later.setStart(new java.util.Date(slot.getStart().getTime() + 60_000));
        assertThat(refusal(422, () -> surgery.create().resource(later).execute()))
                .isEqualTo("other.time");
        Appointment withMore = wanted(approved, slot).setDescription("bring a dog");
        assertThat(refusal(422, () -> surgery.create().resource(withMore).execute()))
                .isEqualTo("not.supported");
        assertThat(care.openBookings(approved)).isZero();
    }

    /** A visit that it booked before is still shown to it. */
    @Test
    void whoIsNoLongerThePatientsPracticeChangesNoVisit() {
        ReferralId id = approved();
        List<Slot> free = free(id);
        IdType booked = book(id, free.get(0));
        jdbc.sql("""
                        insert into clinic.patient_correction (referral_id, at, actor, role, reason, field, was, now)
                        select id, now() + interval '1 hour', 'intake', 'INTAKE', 'moved', 'PRACTICE', practice, 'Oak Lane'
                        from clinic.referral where id = :id""").param("id", id.value()).update();
        Appointment cancelled = read(booked).setStatus(AppointmentStatus.CANCELLED);
        Appointment elsewhere = wanted(id, free.get(1));
        elsewhere.setId(booked);

        assertThat(refusal(422, () -> surgery.update().resource(cancelled).execute()))
                .isEqualTo("nothing.to.book");
        assertThat(refusal(422, () -> surgery.update().resource(elsewhere).execute()))
                .isEqualTo("nothing.to.book");
        assertThat(free(id)).isEmpty();
        assertThat(care.openBookings(id)).isEqualTo(1);
    }

    @Test
    void whatWasFoundIsToldOnceAClosingLetterHas() {
        ReferralId id = approved();
        care.book(id, "BookAssessment");
        driver.complete(id, "RecordArrival", "intake", CareDriver.ARRIVED);
        driver.complete(id, "AssessVeins", "vascular", CareDriver.CONSERVATIVE);
        String findings = "Observation?based-on=ServiceRequest/" + id;
        int reported = search(surgery, findings).getEntry().size();
        int written = search(surgery, "Communication?based-on=ServiceRequest/" + id)
                .getEntry()
                .size();

        driver.complete(id, "SignClosingLetter", "vascular", CareDriver.SIGNED);

        Bundle told = search(surgery, findings);
        assertThat(told.getEntry()).hasSizeGreaterThan(reported + 1);
        Observation ceap = told.getEntry().stream()
                .map(entry -> (Observation) entry.getResource())
                .filter(each -> each.getIdPart().contains(".ceap."))
                .findFirst()
                .orElseThrow();
        assertThat(surgery.read()
                        .resource(Observation.class)
                        .withId(ceap.getIdPart())
                        .execute()
                        .getValueCodeableConcept()
                        .getText())
                .startsWith("C");
        jdbc.sql("""
                        insert into clinic.assessment (id, referral_id, at, assessed_by, rls_severity, contraindications,
                            endothermal_unsuitable, foam_unsuitable, surgery_unsuitable, decision)
                        select gen_random_uuid(), referral_id, at + interval '400 days', assessed_by, 9, '{}', false, false,
                            false, decision
                        from clinic.assessment where referral_id = :id""").param("id", id.value()).update();
        assertThat(search(surgery, findings).getEntry())
                .as("what the letter told is still what was told when somebody looks again later")
                .hasSameSizeAs(told.getEntry());
        IGenericClient hospital = client("client-hospital");
        refusal(
                404,
                () -> hospital.read()
                        .resource(Observation.class)
                        .withId(ceap.getIdPart())
                        .execute());
        assertThat(search(hospital, findings).getEntry()).isEmpty();
        assertThat(search(surgery, "Observation?_id=" + ceap.getIdPart()).getEntry())
                .hasSize(1);
        refusal(400, () -> search(surgery, "Observation"));
        for (String kind : List.of("Condition", "Procedure", "MedicationStatement", "Consent")) {
            assertThat(search(surgery, kind + "?based-on=ServiceRequest/" + id)).isNotNull();
        }
        assertThat(search(surgery, "Communication?based-on=ServiceRequest/" + id)
                        .getEntry())
                .hasSizeGreaterThan(written);
        assertThat(search(surgery, "Provenance?based-on=ServiceRequest/" + id).getEntry())
                .hasSize(3);
        assertThat(search(surgery, "AuditEvent?based-on=ServiceRequest/" + id).getEntry())
                .isNotEmpty();
        assertThat(search(hospital, "AuditEvent?based-on=ServiceRequest/" + id).getEntry())
                .isEmpty();
    }
}
