package clinic.vein.workflow.forms;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.browser.WatchedBrowser;
import clinic.vein.checking.AddInformation;
import clinic.vein.kernel.AllowedCharacters;
import clinic.vein.kernel.ReferralId;
import clinic.vein.process.TaskWork;
import clinic.vein.referral.Background;
import clinic.vein.referral.Source;
import clinic.vein.testing.ClinicTest;
import clinic.vein.testing.HostileStrings;
import clinic.vein.testing.ReferralDriver;
import clinic.vein.testing.Reports;
import clinic.vein.testing.SomePatient;
import clinic.vein.testing.SomeReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Hostile strings on the pages of real people: each stands there as text, and nothing of it runs. */
@ClinicTest
class HostileTextInBrowserIT {

    private static final String NAME =
            "Leg {{constructor.constructor('window.__hit=1')()}} <img src=x onerror=window.__hit=1>";

    @LocalServerPort
    private int port;

    @Autowired
    private ReferralDriver driver;

    @Autowired
    private AddInformation addInformation;

    @Autowired
    private TaskWork work;

    private WatchedBrowser browser;

    @BeforeEach
    void open() {
        driver.begin();
        browser = new WatchedBrowser(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private static List<String> strings() {
        return HostileStrings.all().stream()
                .filter(text -> AllowedCharacters.only(text, true) && text.length() < 1_000)
                .map(HostileStrings::kept)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private ReferralId hostileReferral(List<String> strings) {
        List<Background.Medicine> medicines = strings.stream()
                .filter(text -> !text.contains("\n"))
                .limit(50)
                .map(text -> new Background.Medicine(null, text))
                .toList();
        ReferralId id = driver.receive(SomeReport.like(Reports.dual())
                .from(Source.SELF)
                .of(SomePatient.reachable(NAME, "{{$on.constructor('window.__hit=1')()}} " + System.nanoTime())
                        .email(null)
                        .address("<svg onload=window.__hit=1> {{7*7}}\nsecond line")
                        .practice("'\"><script>window.__hit=1</script>")
                        .done())
                .medicines(medicines)
                .done());
        for (String text : chunks(strings)) {
            driver.as("intake", () -> {
                addInformation.add(id, text);
                return null;
            });
        }
        return id;
    }

    /** As many strings as one message holds. */
    private static List<String> chunks(List<String> strings) {
        List<String> chunks = new ArrayList<>();
        StringBuilder chunk = new StringBuilder();
        for (String text : strings) {
            if (chunk.length() + text.length() > 3_500) {
                chunks.add(chunk.toString());
                chunk = new StringBuilder();
            }
            chunk.append(chunk.length() == 0 ? "" : "\n").append(text);
        }
        chunks.add(chunk.toString());
        return chunks;
    }

    @Test
    void the_tasklist_shows_them_as_text() {
        List<String> strings = strings();
        assertThat(strings.size()).isGreaterThan(300);
        ReferralId id = hostileReferral(strings);
        String task = driver.task(id, "CheckReferral").value();
        driver.as("intake", () -> {
            work.claim(driver.task(id, "CheckReferral"));
            return null;
        });

        browser.signIn("intake");
        browser.go("/camunda/app/tasklist/default/#/?task=" + task);
        assertThat(browser.text(".vein-headline h3")).startsWith(NAME);
        assertThat(browser.texts(".vein-typed")).containsAll(chunks(strings));
        String all = String.join("\n", browser.texts(".vein-casefile dd"));
        assertThat(all)
                .contains("<svg onload=window.__hit=1> {{7*7}}", "'\"><script>window.__hit=1</script>", strings.get(0));
        assertNothingHappened(".vein-casefile");

        browser.see(By.xpath("//*[contains(@class, 'nav-tabs')]//a[normalize-space() = 'Referral']"))
                .click();
        assertThat(browser.text(".vein-casefile details[open] .vein-typed")).isNotBlank();
        assertThat(browser.texts(".vein-casefile details[open] .vein-typed")).containsAll(chunks(strings));
        assertNothingHappened(".vein-casefile");
    }

    private void assertNothingHappened(String part) {
        assertThat(browser.hits()).isZero();
        assertThat(browser.count(
                        part + " :is(script, img, svg, iframe, object, embed, style, link, base, form, math, video)"))
                .isZero();
        assertThat(browser.texts(part))
                .as("nothing was computed")
                .allSatisfy(text -> assertThat(text).contains("{{7*7}}"));
        assertThat(browser.refused()).as("what the page's policy had to stop").isEmpty();
    }

    @Test
    void the_patients_page_gives_them_back_as_text() {
        browser.go("/refer");
        long scripts = browser.count("script");
        String typed = strings().stream().limit(250).collect(Collectors.joining("\n"));
        browser.driver().executeScript("""
                        const form = document.getElementById('refer');
                        for (const input of form.querySelectorAll('textarea, input[type=text], input[type=tel], input:not([type])')) {
                          if (input.name !== 'website') {
                            input.removeAttribute('maxlength');
                            input.value = input.matches('textarea') ? arguments[0] : arguments[1];
                          }
                        }
                        HTMLFormElement.prototype.submit.call(form);""", typed, NAME);
        assertThat(browser.text("#problems, .problems")).contains("Nothing was sent yet");
        assertThat(browser.texts("textarea"))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).isEqualTo(typed));
        assertThat(browser.texts("[name='patient.givenName']")).containsExactly(NAME);
        assertThat(browser.count("script")).isEqualTo(scripts);
        assertThat(browser.count("img, svg, iframe, object, embed, style, base, math, video"))
                .as("the clinic's own picture and nothing else")
                .isOne();
        assertThat(browser.hits()).isZero();
        assertThat(browser.refused()).isEmpty();
    }

    @Test
    void the_status_page_gives_them_back_as_text() {
        browser.go("/status");
        browser.see(By.name("reference")).sendKeys("\"><img src=x onerror=__hit=1>");
        browser.driver().executeScript("HTMLFormElement.prototype.submit.call(document.querySelector('main form'))");
        assertThat(browser.text(".problems")).contains("We cannot show a referral");
        assertThat(browser.texts("[name=reference]")).containsExactly("\"><img src=x onerror=__hit=1>");
        assertThat(browser.hits()).isZero();
        assertThat(browser.refused()).isEmpty();
    }
}
