package clinic.vein.browser;

import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** What administrators see of the clinic's work. */
final class OperationsPages extends Screen {

    private final String clinic;

    OperationsPages(ChromeDriver browser, String clinic) {
        super(browser);
        this.clinic = clinic;
    }

    void open(String path) {
        browser.get(clinic + "/operations" + path);
    }

    void follow(String link) {
        leave(() -> click(link));
    }

    void followText(String css, String text) {
        leave(() -> clickText(css, text));
    }

    /** On this page of the list or a later one: other tests' referrals may come before it. */
    boolean lists(String reference) {
        while (!words().contains(reference)) {
            if (!isSeen("a[rel=next]")) {
                return false;
            }
            follow("a[rel=next]");
        }
        return true;
    }

    /** Opens what is folded, as people do. */
    void unfold() {
        browser.findElements(By.cssSelector("details.fold:not([open]) > summary"))
                .forEach(WebElement::click);
    }

    boolean isInSight(String css) {
        return isSeen(css);
    }

    int charts() {
        return browser.findElements(By.cssSelector(".chart canvas[width]")).size();
    }

    String words() {
        return text("main");
    }
}
