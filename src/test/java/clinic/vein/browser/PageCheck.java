package clinic.vein.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import org.openqa.selenium.chrome.ChromeDriver;

/** What holds for every page of ours. */
public final class PageCheck {

    private PageCheck() {}

    /** Finds what is wrong for people who do not see, hear or point well (WCAG 2.2 AA), as far as a machine can. */
    static AxeBuilder axe() {
        return new AxeBuilder().withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));
    }

    public static void isAccessible(ChromeDriver browser, String name) {
        assertThat(axe().analyze(browser).getViolations()).as(name).isEmpty();
    }

    public static void fitsItsWidth(ChromeDriver browser, String name) {
        Object sideways = browser.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) sideways).intValue())
                .as("sideways scrolling of " + name)
                .isZero();
    }

    /** Looks at it on a wide screen and on a small telephone. */
    static void look(ChromeDriver browser, String name) {
        for (int width : new int[] {1280, 360}) {
            Chromium.size(browser, width, 1600);
            isAccessible(browser, name + " at " + width);
            fitsItsWidth(browser, name + " at " + width);
            Chromium.picture(browser, name + "-" + width);
        }
        Chromium.width(browser, 1280);
    }
}
