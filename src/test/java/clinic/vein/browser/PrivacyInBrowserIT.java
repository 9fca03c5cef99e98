package clinic.vein.browser;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.Referrals;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.TestAccounts;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The privacy officer at the pages, on a wide screen and on a small telephone. */
@ClinicTest
class PrivacyInBrowserIT {

    @LocalServerPort
    private int port;

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private CareDriver care;

    @Autowired
    private Referrals referrals;

    private ChromeDriver browser;
    private PrivacyPages pages;

    @BeforeEach
    void begin() {
        driver.begin();
        browser = new Chromium().open(1280);
        pages = new PrivacyPages(browser);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    private String closed() {
        ReferralId id = care.arrived();
        driver.complete(id, "AssessVeins", "vascular", CareDriver.CONSERVATIVE);
        driver.complete(id, "SignClosingLetter", "vascular", CareDriver.SIGNED);
        return referrals.find(id).orElseThrow().reference().value();
    }

    @Test
    void findsHoldsAndErasesARecord() {
        String reference = closed();
        new SignInPage(browser, "http://127.0.0.1:" + port).open().signIn("privacy", TestAccounts.PASSWORD);
        assertThat(browser.getCurrentUrl()).endsWith("/privacy");
        PageCheck.look(browser, "privacy-start");

        pages.find(reference.toLowerCase(Locale.ROOT));
        assertThat(browser.getCurrentUrl()).doesNotContain(reference);
        assertThat(pages.heading()).isEqualTo(reference);
        PageCheck.look(browser, "privacy-record");

        pages.hold("Claim 17");
        assertThat(pages.words()).contains("On legal hold", "Claim 17");
        pages.erase(reference, "OBJECTION");
        assertThat(pages.problem()).contains("The record is on legal hold.");
        PageCheck.lookAgain(browser, "privacy-record-refused");
        pages.lift("Settled");
        pages.erase("VC-2222-2222", "OBJECTION");
        assertThat(pages.problem()).contains("Type the reference of this record to confirm.");
        pages.erase(reference, "");
        assertThat(pages.problem()).contains("must be kept until");
        pages.erase(reference, "OBJECTION");
        assertThat(pages.words()).contains("This record was erased");
        PageCheck.lookAgain(browser, "privacy-erased");

        pages.retention();
        assertThat(pages.words()).doesNotContain(reference);
        PageCheck.look(browser, "privacy-retention");
        assertThat(browser.findElements(By.cssSelector("script:not([src])"))).isEmpty();
    }
}
