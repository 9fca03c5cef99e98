package clinic.vein.browser;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.checking.AddInformation;
import clinic.vein.kernel.ReferralId;
import clinic.vein.referral.ReportRedFlag;
import clinic.vein.testing.CareDriver;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.TestAccounts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each form on a wide and on a narrow screen, of somebody whose computer stands in another time zone. */
@ClinicTest
class FormsInBrowserIT {

    @LocalServerPort
    private int port;

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private CareDriver care;

    @Autowired
    private AddInformation addInformation;

    @Autowired
    private ReportRedFlag reportRedFlag;

    @Autowired
    private JdbcClient jdbc;

    private ChromeDriver browser;
    private Tasklist tasklist;

    @BeforeEach
    void begin() {
        driver.begin();
        browser = new Chromium().standingIn("Asia/Tokyo").open(1280);
        tasklist = new Tasklist(browser, "http://127.0.0.1:" + port);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    private void signIn(String role) {
        new SignInPage(browser, "http://127.0.0.1:" + port).open().signIn(role, TestAccounts.PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "nurse", "physician", "vascular"})
    void fitsTheScreenAndEverybody(String role) {
        signIn(role);
        SoftAssertions all = new SoftAssertions();
        Map<String, Supplier<ReferralId>> tasks = new OpenTasksOfEachKind(driver, care, addInformation, reportRedFlag)
                .byRole()
                .get(role);
        new TreeMap<>(tasks).forEach((task, way) -> {
            driver.begin();
            TaskForm form = tasklist.follow(driver.task(way.get(), task));
            tasklist.claim();
            look(all, form, task);
        });
        if (role.equals("intake")) {
            look(all, tasklist.startReferral(), "StartReferral");
        }
        all.assertAll();
    }

    private void look(SoftAssertions all, TaskForm form, String name) {
        form.submit();
        assertThat(form.problems()).as(name).isNotEmpty();
        for (int width : new int[] {1280, 360}) {
            Chromium.size(browser, width, 2400);
            form.settle();
            Chromium.picture(browser, name + "-" + width);
            all.assertThat(form.overflow()).as(name + " at " + width).isZero();
        }
        all.assertThat(form.barriers()).as(name).isEmpty();
        Chromium.width(browser, 1280);
    }

    @Test
    void showsTimesOfTheClinicNotOfTheComputer() {
        ReferralId id = care.approved();
        signIn("intake");
        TaskForm form = tasklist.follow(driver.task(id, "BookAssessment"));
        tasklist.claim();

        Map.Entry<String, String> offered = form.firstTime();
        Instant begins = jdbc.sql("select starts_at from clinic.slot where id = :id::uuid")
                .param("id", offered.getKey())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
        assertThat(offered.getValue())
                .contains(inTheClinic("EEEE").format(begins))
                .contains(" " + inTheClinic("HH:mm").format(begins) + "–");
        Instant due = jdbc.sql("select due_at from clinic.open_task where id = :id")
                .param("id", driver.task(id, "BookAssessment").value())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
        assertThat(form.text())
                .contains("task due " + inTheClinic("d MMM yyyy, HH:mm").format(due));
    }

    private static DateTimeFormatter inTheClinic(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK).withZone(ZoneId.of("Europe/London"));
    }
}
