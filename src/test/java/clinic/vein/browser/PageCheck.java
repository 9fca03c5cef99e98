package clinic.vein.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import org.openqa.selenium.chrome.ChromeDriver;

/** Looks at a page on a wide screen and on a small telephone. */
final class PageCheck {

    private PageCheck() {}

    static void look(ChromeDriver browser, String name) {
        for (int width : new int[] {1280, 360}) {
            Chromium.size(browser, width, 1600);
            assertThat(new AxeBuilder()
                            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                            .analyze(browser)
                            .getViolations())
                    .as(name + " at " + width)
                    .isEmpty();
            Object sideways = browser.executeScript(
                    "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(((Number) sideways).intValue())
                    .as("sideways scrolling of " + name + " at " + width)
                    .isZero();
            Chromium.picture(browser, name + "-" + width);
        }
        Chromium.width(browser, 1280);
    }
}
