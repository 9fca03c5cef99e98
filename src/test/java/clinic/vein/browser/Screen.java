package clinic.vein.browser;

import java.util.List;
import java.util.function.Function;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** What somebody sits before. Each action waits until it is possible, because the apps draw their pages piece by piece. */
abstract class Screen {

    /** What somebody sees and reads, found in one go: Selenium's own way asks the browser several times for each element. */
    private static final String EYES = """
            const seen = each => each.checkVisibility({opacityProperty: true, visibilityProperty: true})
              && ([...each.getClientRects()].some(box => box.width > 0 && box.height > 0) || [...each.children].some(seen));
            const all = css => [...document.querySelectorAll(css)].filter(seen);
            const words = each => (each.innerText ?? each.textContent).split('\\n')
              .map(line => line.replace(/\\s+/g, ' ').trim()).filter(line => line).join('\\n');
            const inTheMiddle = each => {
              each?.scrollIntoView({block: 'center', behavior: 'instant'});
              return each;
            };
            """;

    protected final ChromeDriver browser;

    Screen(ChromeDriver browser) {
        this.browser = browser;
    }

    protected <T> T eventually(String what, Function<ChromeDriver, T> condition) {
        return new Patience(browser)
                .ignoring(NoSuchElementException.class)
                .ignoring(StaleElementReferenceException.class)
                // A click that something else would catch is one of these, too.
                .ignoring(ElementNotInteractableException.class)
                .withMessage(() -> what + failure())
                .until(ignored -> condition.apply(browser));
    }

    /** Where the browser stands, what it says and what there is to read instead, with a picture. */
    private String failure() {
        Chromium.failed(browser);
        return " at " + browser.getCurrentUrl() + " "
                + browser.manage().logs().get(LogType.BROWSER).getAll() + ", where one reads:\n"
                + browser.executeScript("return document.body.innerText");
    }

    protected WebElement see(String css) {
        return eventually("seeing " + css, page -> firstSeen(css));
    }

    protected String text(String css) {
        return eventually(
                "reading " + css, page -> texts(css).stream().findFirst().orElse(null));
    }

    @SuppressWarnings("unchecked")
    protected List<String> texts(String css) {
        return (List<String>) browser.executeScript(EYES + "return all(arguments[0]).map(words)", css);
    }

    protected boolean isSeen(String css) {
        return firstSeen(css) != null;
    }

    private WebElement firstSeen(String css) {
        return (WebElement) browser.executeScript(EYES + "return all(arguments[0])[0]", css);
    }

    protected void click(String css) {
        eventually(
                "clicking " + css,
                page -> press(
                        css,
                        page.executeScript(
                                EYES + "return inTheMiddle(all(arguments[0]).find(each => !each.matches(':disabled')))",
                                css)));
    }

    protected void clickText(String css, String text) {
        eventually(
                "clicking " + text,
                page -> press(
                        text,
                        page.executeScript(
                                EYES + "return inTheMiddle(all(arguments[0])"
                                        + ".find(each => words(each).startsWith(arguments[1])))",
                                css,
                                text)));
    }

    protected void fill(String css, String text) {
        eventually("filling in " + css, page -> {
            WebElement field = page.findElement(By.cssSelector(css));
            middle(field);
            field.clear();
            field.sendKeys(text);
            return true;
        });
    }

    /** Waits until the page that the action leaves is gone. */
    protected void leave(Runnable action) {
        WebElement left = browser.findElement(By.tagName("html"));
        action.run();
        // While the page is being left, Chromium may answer that the element is of another document instead of stale.
        new Patience(browser).ignoring(WebDriverException.class).until(ExpectedConditions.stalenessOf(left));
    }

    private static boolean press(String what, Object found) {
        if (!(found instanceof WebElement element)) {
            throw new NoSuchElementException(what);
        }
        element.click();
        return true;
    }

    private void middle(WebElement element) {
        browser.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
    }
}
