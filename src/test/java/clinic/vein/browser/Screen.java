package clinic.vein.browser;

import java.time.Duration;
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
import org.openqa.selenium.support.ui.WebDriverWait;

/** What somebody sits before. Each action waits until it is possible, because the apps draw their pages piece by piece. */
abstract class Screen {

    protected final ChromeDriver browser;

    Screen(ChromeDriver browser) {
        this.browser = browser;
    }

    protected <T> T eventually(String what, Function<ChromeDriver, T> condition) {
        return new WebDriverWait(browser, Duration.ofMinutes(2), Duration.ofMillis(100))
                .ignoring(NoSuchElementException.class)
                .ignoring(StaleElementReferenceException.class)
                // A click that something else would catch is one of these, too.
                .ignoring(ElementNotInteractableException.class)
                .withMessage(() -> what + failure())
                .until(ignored -> condition.apply(browser));
    }

    /** Where the browser stands and what it says, with a picture. */
    private String failure() {
        Chromium.picture(browser, "failed-" + browser.getSessionId());
        return " at " + browser.getCurrentUrl() + " "
                + browser.manage().logs().get(LogType.BROWSER).getAll();
    }

    protected WebElement see(String css) {
        return eventually(
                "seeing " + css,
                page -> page.findElements(By.cssSelector(css)).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElse(null));
    }

    protected String text(String css) {
        return eventually(
                "reading " + css,
                page -> page.findElements(By.cssSelector(css)).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .map(WebElement::getText)
                        .orElse(null));
    }

    protected List<String> texts(String css) {
        return browser.findElements(By.cssSelector(css)).stream()
                .filter(WebElement::isDisplayed)
                .map(WebElement::getText)
                .toList();
    }

    protected boolean isSeen(String css) {
        return browser.findElements(By.cssSelector(css)).stream().anyMatch(WebElement::isDisplayed);
    }

    protected void click(String css) {
        eventually("clicking " + css, page -> {
            press(page.findElements(By.cssSelector(css)).stream()
                    .filter(each -> each.isDisplayed() && each.isEnabled())
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException(css)));
            return true;
        });
    }

    protected void clickText(String css, String text) {
        eventually("clicking " + text, page -> {
            press(page.findElements(By.cssSelector(css)).stream()
                    .filter(each -> each.isDisplayed() && each.getText().startsWith(text))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException(text)));
            return true;
        });
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
        new WebDriverWait(browser, Duration.ofMinutes(1))
                .ignoring(WebDriverException.class)
                .until(ExpectedConditions.stalenessOf(left));
    }

    private void press(WebElement element) {
        middle(element);
        element.click();
    }

    private void middle(WebElement element) {
        browser.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
    }
}
