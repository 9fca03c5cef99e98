package clinic.vein.fhir.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.fhir.subscription.TellChanges;
import clinic.vein.fhir.subscription.ToldHere;
import clinic.vein.kernel.ReferralId;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Submissions;
import java.time.Duration;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A system signs in by key, refers, is told of what happens up to the closing letter, and cancels another request. {@code ClientsDrill} does the same
 * with the packaged application, and with a client of another language.
 */
@ClinicTest
class FollowByKeyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @LocalServerPort
    int port;

    @Autowired
    ReferralDriver driver;

    @Autowired
    CareDriver care;

    @Autowired
    BeanFactory beans;

    @Test
    void fromTheKeyToTheClosingLetter() throws Exception {
        driver.begin();
        try (SurgeryHub hub = new SurgeryHub()) {
            HapiSystem surgery = HapiSystem.signIn(port, "client-keyed", hub);
            TellChanges regularly = ToldHere.on(hub.port(), beans);
            IIdType subscription = surgery.subscribe("https://hub.example" + SurgeryHub.PATH);
            try {
                regularly.run();
                hub.awaitHandshake(subscription.getIdPart(), PATIENCE);
                follow(surgery, regularly);
                surgery.cancel(surgery.refer());
            } finally {
                surgery.unsubscribe(subscription);
            }
        }
    }

    private void follow(HapiSystem surgery, TellChanges regularly) throws Exception {
        IdType request = surgery.refer();
        ReferralId referral = ReferralId.of(request.getIdPart());
        driver.complete(referral, "CheckReferral", "intake", Submissions.COMPLETE);
        driver.complete(referral, "ReviewReferral", "physician", Submissions.APPROVE);
        assertThat(HapiSystem.stage(told(surgery, request, regularly))).isEqualTo("approved");
        care.book(referral, "BookAssessment");
        assertThat(HapiSystem.stage(told(surgery, request, regularly))).isEqualTo("visit-scheduled");
        driver.complete(referral, "RecordArrival", "intake", CareDriver.ARRIVED);
        driver.complete(referral, "AssessVeins", "vascular", CareDriver.CONSERVATIVE);
        driver.complete(referral, "SignClosingLetter", "vascular", CareDriver.SIGNED);
        Task closed = told(surgery, request, regularly);
        assertThat(HapiSystem.stage(closed)).isEqualTo("report-sent");
        assertThat(closed.getStatus()).isEqualTo(Task.TaskStatus.COMPLETED);
        surgery.download(surgery.closingLetter(closed).orElseThrow());
    }

    private static Task told(HapiSystem surgery, IdType request, TellChanges regularly) throws Exception {
        regularly.run();
        return surgery.told(request, PATIENCE).orElseThrow(() -> new AssertionError("Not told of " + request));
    }
}
