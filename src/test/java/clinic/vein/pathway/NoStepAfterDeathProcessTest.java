package clinic.vein.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.checking.AddInformation;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.Submissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever hears at a task that the patient has died is led to where that is recorded, and nobody is written to. */
@ClinicTest
class NoStepAfterDeathProcessTest {

    @Autowired
    ReferralDriver driver;

    @Autowired
    AddInformation addInformation;

    @BeforeEach
    void begin() {
        driver.begin();
    }

    @Test
    void receptions_check_and_the_physicians_review_ask() {
        ReferralId id = driver.receive(Reports.dual());
        asks(id, "CheckReferral", "intake", noted(Submissions.COMPLETE, "note"), "note");
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);

        asks(id, "ReviewReferral", "physician", noted(Submissions.DECLINE, "note"), "note");
        asks(
                id,
                "ReviewReferral",
                "physician",
                Submissions.DECLINE.replace("Skin changes", "None, the patient is dead"),
                "wouldChangeAnswer");
    }

    @Test
    void a_nurse_who_rings_is_asked() {
        ReferralId id = driver.receive(Reports.bleeding());

        asks(id, "CallPatient", "nurse", noted(Submissions.NOT_REACHED, "note"), "note");
    }

    @Test
    void whoever_reads_what_a_family_wrote_is_asked() {
        ReferralId id = driver.receive(Reports.dual());
        driver.complete(id, "CheckReferral", "intake", Submissions.COMPLETE);
        driver.complete(id, "ReviewReferral", "physician", Submissions.APPROVE);
        addInformation.add(id, "My mother died on Friday");

        asks(id, "ReadInformation", "physician", noted("{'seen':true}", "note"), "note");
    }

    private void asks(ReferralId id, String task, String user, String submission, String field) {
        List<String> written = driver.messages(id);
        assertThatThrownBy(() -> driver.complete(id, task, user, submission))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(field + ": tells.of.death");
        assertThat(driver.messages(id)).isEqualTo(written);
    }

    private static String noted(String submission, String field) {
        return submission.replaceFirst("\\{", "{'" + field + "':'The daughter says that he died at night',");
    }
}
