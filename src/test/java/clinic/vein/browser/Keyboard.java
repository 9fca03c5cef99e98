package clinic.vein.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/** Somebody who has a keyboard and nothing else: each press goes to whatever has the focus, and they see what has it. */
final class Keyboard {

    private static final int MOST_STOPS = 250;

    private final ChromeDriver browser;

    Keyboard(ChromeDriver browser) {
        this.browser = browser;
    }

    /** Goes on from stop to stop until one fits. */
    Keyboard to(String css) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if (is(css)) {
                assertThat(isMarked()).as("the focus is seen on " + css).isTrue();
                return this;
            }
            press(Keys.TAB);
        }
        throw new AssertionError("No key leads to " + css + "; last at " + where());
    }

    Keyboard press(CharSequence... keys) {
        new Actions(browser).sendKeys(keys).perform();
        return this;
    }

    /** Waits for what the last press brings. */
    Keyboard seeing(String css) {
        new Patience(browser)
                .until(page -> page.findElements(By.cssSelector(css)).stream().anyMatch(each -> each.isDisplayed()));
        return this;
    }

    /** One of several, of which each press of an arrow takes the next. */
    Keyboard choose(String group, String code) {
        to(group + " input");
        press(Keys.SPACE);
        for (int answer = 0; answer < MOST_STOPS && !is("[value='" + code + "']"); answer++) {
            press(Keys.ARROW_DOWN);
        }
        assertThat(is("[value='" + code + "']:checked")).as(group + " " + code).isTrue();
        return this;
    }

    private boolean is(String css) {
        return (boolean) browser.executeScript("return document.activeElement.matches(arguments[0])", css);
    }

    private boolean isMarked() {
        return (boolean) browser.executeScript("""
                const marks = each => {
                  const look = getComputedStyle(each);
                  return look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) > 0 || look.boxShadow !== 'none';
                };
                const at = document.activeElement;
                return marks(at) || Boolean(at.closest('label, .option')) && marks(at.closest('label, .option'));""");
    }

    private String where() {
        return String.valueOf(browser.executeScript("return document.activeElement.outerHTML.slice(0, 200)"));
    }
}
