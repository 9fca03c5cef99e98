package clinic.vein.browser;

import clinic.vein.testing.TestAccounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** A browser that notices when a page does what nobody wrote into it. */
public final class WatchedBrowser implements AutoCloseable {

    /** Runs before every page: hostile texts raise the counter when they are taken for a script. */
    private static final String WATCH = "window.__hit = 0; window.__refused = [];"
            + " document.addEventListener('securitypolicyviolation',"
            + " event => window.__refused.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));"
            + " window.alert = window.confirm = window.prompt = () => { window.__hit++; };";

    private final ChromeDriver driver;
    private final String origin;

    public WatchedBrowser(int port) {
        driver = new Chromium().open(1280);
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH));
        origin = "http://127.0.0.1:" + port;
    }

    public ChromeDriver driver() {
        return driver;
    }

    public void go(String path) {
        driver.get(origin + path);
    }

    /** Waits until Tasklist, where reception and clinicians are led, has drawn itself: before, it changes its own address. */
    public void signIn(String account) {
        go("/sign-in");
        see(By.name("username")).sendKeys(account);
        see(By.name("password")).sendKeys(TestAccounts.PASSWORD);
        see(By.cssSelector("main button")).click();
        see(By.cssSelector("li.account"));
    }

    /** Waits for it. */
    public WebElement see(By what) {
        return patiently(page -> page.findElement(what));
    }

    private <T> T patiently(Function<ChromeDriver, T> condition) {
        return new Patience(driver)
                .ignoring(StaleElementReferenceException.class)
                .until(ignored -> condition.apply(driver));
    }

    /** Waits for the element. */
    public String text(String selector) {
        return patiently(page -> page.findElement(By.cssSelector(selector)).getDomProperty("textContent"));
    }

    @SuppressWarnings("unchecked")
    public List<String> texts(String selector) {
        return (List<String>) driver.executeScript(
                "return [...document.querySelectorAll(arguments[0])].map(node => node.value ?? node.textContent)",
                selector);
    }

    public long count(String selector) {
        return (long) driver.executeScript("return document.querySelectorAll(arguments[0]).length", selector);
    }

    /** How often a text was taken for a script. */
    public long hits() {
        return ((Number) driver.executeScript("return Number(window.__hit)")).longValue();
    }

    /** What the page's policy kept from happening. */
    @SuppressWarnings("unchecked")
    public List<String> refused() {
        return (List<String>) driver.executeScript("return window.__refused");
    }

    /** Everything about this page that outlives it or is seen by others: address, title, stores, cookies, links, calls. */
    @SuppressWarnings("unchecked")
    public List<String> traces() {
        List<String> traces = new ArrayList<>((List<String>) driver.executeScript("""
                const places = [location.href, document.title, document.referrer, JSON.stringify(history.state)];
                for (const store of [localStorage, sessionStorage]) {
                  places.push(...Object.entries(store).flat());
                }
                places.push(...[...document.querySelectorAll('[href], [src], [action]')]
                  .flatMap(node => [node.getAttribute('href'), node.getAttribute('src'), node.getAttribute('action')]));
                places.push(...performance.getEntries().map(entry => entry.name));
                return places.filter(place => typeof place === 'string');"""));
        driver.manage().getCookies().forEach(cookie -> traces.add(cookie.toString()));
        return traces;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
