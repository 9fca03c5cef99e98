package clinic.vein.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.browser.Chromium;
import clinic.vein.workflow.TableInMemory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page's own script and style sheet, walked through every combination of answers in one visit. */
@SpringBootTest(classes = IntakePages.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RedFlagsInBrowserIT {

    /** For each combination what the script says and what is seen by it, and what is seen by the style sheet alone. */
    private static final String WALK = """
            const [names, rows] = arguments;
            const form = document.getElementById("refer");
            const notices = [["EMERGENCY", ".red-flag.emergency"], ["SAME_DAY", ".red-flag.same-day"]]
                .map(([notice, selector]) => [notice, form.querySelector(selector)]);
            const seen = () => notices.filter(([, element]) => getComputedStyle(element).display !== "none")
                .map(([notice]) => notice).join("+") || "NONE";
            const options = names.map((name) => [...form.querySelectorAll(`[name="${name}"]`)]);
            const told = [];
            let before = [];
            for (const row of rows) {
              row.forEach((answer, at) => {
                if (answer !== before[at]) {
                  options[at].forEach((option) => { option.checked = option.value === answer; });
                }
              });
              before = row;
              form.dispatchEvent(new Event("change", { bubbles: true }));
              const script = `${form.dataset.redFlag} ${seen()}`;
              form.removeAttribute("data-red-flag");
              told.push(`${script} ${seen()}`);
            }
            return told;""";

    @LocalServerPort
    private int port;

    @Test
    void thePageSaysWhatTheTableSaysOfEveryCombination() {
        TableInMemory table = TableInMemory.triage();
        List<RedFlagAnswers> all = RedFlagAnswers.soFar();
        List<String> expected = all.stream()
                .map(answers -> answers.by(table))
                .map(notice -> "%1$s %1$s %1$s".formatted(notice))
                .toList();
        List<String> names = List.copyOf(RedFlagAnswers.QUESTIONS.keySet());
        List<List<String>> rows = all.stream()
                .map(RedFlagAnswers::typed)
                .map(typed ->
                        names.stream().map(name -> typed.getOrDefault(name, "")).toList())
                .toList();

        ChromeDriver browser = new Chromium().open(1280);
        try {
            browser.get("http://127.0.0.1:" + port + "/refer");
            assertThat(browser.executeScript(WALK, names, rows)).isEqualTo(expected);
        } finally {
            browser.quit();
        }
    }
}
