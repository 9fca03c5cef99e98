package clinic.vein.browser;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.ReferralState;
import clinic.vein.referral.Referrals;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Submissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A patient rings: reception and a clinician from outside of the care team at the pages for that. */
@ClinicTest
class EnquiryInBrowserIT {

    @LocalServerPort
    private int port;

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private CareDriver care;

    @Autowired
    private Referrals referrals;

    @Autowired
    private JdbcClient jdbc;

    private ChromeDriver browser;
    private EnquiryPages pages;

    @BeforeEach
    void begin() {
        driver.begin();
        browser = new Chromium().open(1280);
        pages = new EnquiryPages(browser);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    private void signIn(String role) {
        new SignInPage(browser, "http://127.0.0.1:" + port).letIn(role);
        browser.get("http://127.0.0.1:" + port + "/enquiries");
    }

    private String reference(ReferralId id) {
        return referrals.find(id).orElseThrow().reference().value();
    }

    @Test
    void receptionPassesOnWhatThePatientSays() {
        ReferralId id = care.approved();
        signIn("intake");
        PageCheck.look(browser, "enquiries");
        pages.find("");
        assertThat(pages.problem()).contains("Give a family name, a birth date, a telephone number");
        pages.find(reference(id));
        assertThat(browser.getCurrentUrl()).doesNotContain(reference(id));
        PageCheck.lookAgain(browser, "enquiries-found");

        pages.open(reference(id));
        assertThat(pages.record()).contains(reference(id), "Contact");
        PageCheck.look(browser, "enquiry");
        pages.write("information", "Rings on Mondays only.");
        assertThat(pages.words()).contains("The information is noted");
        pages.write("red-flag", "The left calf is swollen since yesterday.");
        assertThat(pages.words()).contains("The red flag is with the nurses now.");
        assertThat(driver.openTasks(id)).contains("HandleRedFlag", "ReadInformation");

        pages.write("withdrawal", "Moves away.");
        assertThat(pages.problem()).contains("A red flag or a complication is still waiting.");
        driver.complete(id, "HandleRedFlag", "nurse", Submissions.RED_FLAG_SETTLED);
        pages.write("withdrawal", "Moves away.");
        assertThat(pages.words()).contains("The referral is withdrawn.").doesNotContain("Why?");
        assertThat(referrals.find(id).orElseThrow().state()).isEqualTo(ReferralState.WITHDRAWN);
        PageCheck.lookAgain(browser, "enquiry-withdrawn");
    }

    @Test
    void aClinicianFromOutsideOpensTheRecordWithAReason() {
        ReferralId id = care.approved();
        signIn("vascular");
        pages.find(reference(id));
        pages.open(reference(id));
        assertThat(pages.hasRecord()).isFalse();
        PageCheck.lookAgain(browser, "enquiry-outside");
        pages.write("access", "Because");
        assertThat(pages.problem()).contains("At least 10 characters.");

        pages.write("access", "The patient rang me about her next session");
        assertThat(pages.words()).contains("The record is open to you for two hours.");
        assertThat(pages.record()).contains(reference(id), "Restless legs");
        PageCheck.lookAgain(browser, "enquiry-opened");
        assertThat(jdbc.sql("""
                        select action from clinic.audit_event where referral_id = :id and actor = 'vascular'
                          and action in ('GLASS_BROKEN', 'REFERRAL_READ') order by id""").param("id", id.value()).query(String.class).list())
                .containsExactly("GLASS_BROKEN", "REFERRAL_READ");
    }
}
