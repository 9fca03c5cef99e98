package clinic.vein.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.browser.Chromium;
import clinic.vein.triage.RedFlags;
import clinic.vein.workflow.TableInMemory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page's own script and style sheet, walked through every combination of answers in one visit. */
@SpringBootTest(classes = IntakePages.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RedFlagsInBrowserIT {

    /** For each combination what the script says and what is seen by it, and what is seen by the style sheet alone. */
    private static final String WALK = """
            const [names, answers] = arguments;
            const form = document.getElementById("refer");
            const notices = [["EMERGENCY", ".red-flag.emergency"], ["SAME_DAY", ".red-flag.same-day"]]
                .map(([notice, selector]) => [notice, form.querySelector(selector)]);
            const seen = () => notices.filter(([, element]) => getComputedStyle(element).display !== "none")
                .map(([notice]) => notice).join("+") || "NONE";
            const told = [];
            const walk = (at) => {
              if (at === names.length) {
                form.dispatchEvent(new Event("change", { bubbles: true }));
                const script = `${form.dataset.redFlag} ${seen()}`;
                form.removeAttribute("data-red-flag");
                told.push(`${script} ${seen()}`);
                return;
              }
              const options = [...form.querySelectorAll(`[name="${names[at]}"]`)];
              for (const answer of answers[at]) {
                options.forEach((option) => { option.checked = option.value === answer; });
                walk(at + 1);
              }
            };
            walk(0);
            return told;""";

    @LocalServerPort
    private int port;

    @Test
    void thePageSaysWhatTheTableSaysOfEveryCombination() {
        TableInMemory table = TableInMemory.triage();
        List<String> expected = RedFlagAnswers.soFar().stream()
                .map(answers -> answers.by(table))
                .map(notice -> "%1$s %1$s %1$s".formatted(notice))
                .toList();

        ChromeDriver browser = new Chromium().open(1280);
        try {
            browser.get("http://127.0.0.1:" + port + "/refer");
            assertThat(browser.executeScript(WALK, names(), answers())).isEqualTo(expected);
        } finally {
            browser.quit();
        }
    }

    private static List<String> names() {
        return List.copyOf(RedFlagAnswers.QUESTIONS.keySet());
    }

    private static List<List<String>> answers() {
        return RedFlagAnswers.QUESTIONS.values().stream()
                .map(question -> Stream.concat(
                                Stream.of(""),
                                RedFlags.QUESTIONS.get(question).stream().map(RedFlagAnswers::typed))
                        .toList())
                .toList();
    }
}
