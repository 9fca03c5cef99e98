package clinic.vein.browser;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Role;
import clinic.vein.messaging.MessageTemplate;
import clinic.vein.messaging.Messages;
import clinic.vein.messaging.Said;
import clinic.vein.referral.Referrals;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.TestAccounts;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What no mail server sends, reception does; what a role should know, one of it sees. */
@ClinicTest
class MessagesInBrowserIT {

    /** So that they come before all that other tests wrote. */
    private static final Duration LONG_AGO = Duration.ofDays(-1000);

    @LocalServerPort
    private int port;

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private Messages messages;

    @Autowired
    private Referrals referrals;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private ChromeDriver browser;
    private String clinic;
    private MessagePages pages;
    private ReferralId id;
    private String reference;

    @BeforeEach
    void begin() {
        driver.begin();
        id = driver.receive(Reports.veinOnly());
        reference = referrals.find(id).orElseThrow().reference().value();
        browser = new Chromium().open(1280);
        clinic = "http://127.0.0.1:" + port;
        pages = new MessagePages(browser, clinic);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    private void write(Runnable writing) {
        driver.at(LONG_AGO, () -> new TransactionTemplate(transactions).executeWithoutResult(status -> writing.run()));
    }

    private String stateOf(String template) {
        return jdbc.sql("""
                        select concat_ws(' ', state, means, settled_by) from clinic.message
                        where referral_id = :id and template = :template""")
                .param("id", id.value())
                .param("template", template)
                .query(String.class)
                .single();
    }

    @Test
    void receptionSendsByHandOrFindsItNoLongerNeeded() {
        write(() -> {
            messages.toPatient(id, MessageTemplate.WITHDRAWN, Map.of());
            messages.toPatient(id, MessageTemplate.RECALL, Map.of("scores", Said.asWritten("the link")));
        });
        new SignInPage(browser, clinic).open().signIn("intake", TestAccounts.PASSWORD);
        new Tasklist(browser, clinic).leaveFor("Outgoing");
        pages.unfold(reference, "referral is withdrawn");
        PageCheck.look(browser, "outgoing");

        pages.sent("By post", reference, "referral is withdrawn");
        assertThat(pages.lists(reference, "referral is withdrawn")).isZero();
        assertThat(stateOf("withdrawn")).isEqualTo("SENT POST intake");

        pages.cameBack(reference);
        PageCheck.look(browser, "came-back");
        pages.open("/outgoing");
        assertThat(pages.lists(reference, "referral is withdrawn", "came back")).isEqualTo(1);

        pages.noLongerNeeded(reference, "How are your legs?");
        assertThat(pages.lists(reference, "How are your legs?")).isZero();
        assertThat(stateOf("recall")).isEqualTo("DROPPED intake");
        assertThat(jdbc.sql("""
                        select kind || ' ' || actor from clinic.referral_event
                        where referral_id = :id and kind in ('MESSAGE_SENT', 'MESSAGE_DROPPED', 'MESSAGE_CAME_BACK') order by id""").param("id", id.value()).query(String.class).list())
                .containsExactly("MESSAGE_SENT intake", "MESSAGE_CAME_BACK intake", "MESSAGE_DROPPED intake");
    }

    @Test
    void aNoticeIsGoneForTheRoleOnceOneOfItHasSeenIt() {
        write(() -> messages.toStaff(
                Role.NURSE,
                id,
                MessageTemplate.STAFF_ESCALATION,
                Map.of(
                        "task",
                        Said.asWritten("Call the patient of " + reference),
                        "dueAt",
                        Said.asWritten("yesterday"))));
        new SignInPage(browser, clinic).letIn("nurse");
        pages.open("/notices");
        assertThat(pages.lists(reference)).isEqualTo(1);
        PageCheck.look(browser, "notices");

        pages.seen(reference);
        assertThat(pages.lists(reference)).isZero();
        assertThat(stateOf("staff-escalation")).isEqualTo("SENT SEEN nurse");
    }
}
