package clinic.vein.browser;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.testing.AxeScript;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openqa.selenium.chrome.ChromeDriver;

/** What holds for every page of ours. */
public final class PageCheck {

    private static final List<String> WCAG_2_2_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** A screen at the clinic's, and a small telephone. */
    static final int WIDE = 1280;

    static final int SMALL = 360;

    static final List<Integer> WIDTHS = List.of(WIDE, SMALL);

    private static final String AXE = script(AxeScript.PATH);

    private static final String IMPORTED = """
            const [path, done] = arguments;
            if (window.axe?.run) {
              done(true);
            } else {
              import(path).then(() => done(Boolean(window.axe?.run)), () => done(false));
            }""";

    private PageCheck() {}

    /**
     * Finds what is wrong for people who do not see, hear or point well (WCAG 2.2 AA), as far as a machine can. The
     * library's own way for Selenium opens a second tab for each look and carries all that is well back and forth, which
     * costs more than the look.
     *
     * @param css the part that is looked at
     */
    @SuppressWarnings("unchecked")
    static List<String> barriers(ChromeDriver browser, String css) {
        if (!Boolean.TRUE.equals(browser.executeAsyncScript(IMPORTED, AxeScript.PATH))) {
            // Of an application without it, or of a page whose policy lets nothing in.
            browser.executeScript(AXE);
        }
        return (List<String>) browser.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run({include: [arguments[0]]}, {runOnly: arguments[1], resultTypes: ['violations']})
                  .then(found => found.violations.map(rule => rule.id + ': '
                    + rule.nodes.map(node => node.html + ' ' + node.failureSummary).join('; ')))
                  .catch(failed => ['not looked at: ' + failed])
                  .then(done);""", css, WCAG_2_2_AA);
    }

    public static void isAccessible(ChromeDriver browser, String name) {
        assertThat(barriers(browser, "html")).as(name).isEmpty();
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
        look(browser, name, WIDTHS);
    }

    /** Looks at a page that was looked at before and shows something else now: for barriers on the telephone alone. */
    public static void lookAgain(ChromeDriver browser, String name) {
        look(browser, name, List.of(SMALL));
    }

    private static void look(ChromeDriver browser, String name, List<Integer> barriersAt) {
        for (int width : WIDTHS) {
            Chromium.size(browser, width, 1600);
            if (barriersAt.contains(width)) {
                isAccessible(browser, name + " at " + width);
            }
            fitsItsWidth(browser, name + " at " + width);
            Chromium.picture(browser, name + "-" + width);
        }
        Chromium.width(browser, WIDE);
    }

    private static String script(String resource) {
        try (InputStream script = PageCheck.class.getResourceAsStream(resource)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
