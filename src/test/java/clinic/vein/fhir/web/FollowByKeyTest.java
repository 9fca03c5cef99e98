package clinic.vein.fhir.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Submissions;
import org.hl7.fhir.r4.model.IdType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A system signs in by key, refers, follows to the closing letter, and cancels another request. {@code ClientsDrill} does the same
 * with the packaged application, and with a client of another language.
 */
@ClinicTest
class FollowByKeyTest {

    @LocalServerPort
    int port;

    @Autowired
    ReferralDriver driver;

    @Autowired
    CareDriver care;

    @Test
    void fromTheKeyToTheClosingLetter() throws Exception {
        driver.begin();
        HapiSystem surgery = HapiSystem.signIn(port, "client-keyed");
        IdType request = surgery.refer();
        ReferralId referral = ReferralId.of(request.getIdPart());
        driver.complete(referral, "CheckReferral", "intake", Submissions.COMPLETE);
        driver.complete(referral, "ReviewReferral", "physician", Submissions.APPROVE);
        assertThat(HapiSystem.stage(surgery.task(request))).isEqualTo("approved");
        care.book(referral, "BookAssessment");
        assertThat(HapiSystem.stage(surgery.task(request))).isEqualTo("visit-scheduled");
        driver.complete(referral, "RecordArrival", "intake", CareDriver.ARRIVED);
        driver.complete(referral, "AssessVeins", "vascular", CareDriver.CONSERVATIVE);
        driver.complete(referral, "SignClosingLetter", "vascular", CareDriver.SIGNED);
        assertThat(HapiSystem.stage(surgery.task(request))).isEqualTo("report-sent");
        surgery.readClosingLetter(surgery.task(request));

        surgery.cancel(surgery.refer());
    }
}
