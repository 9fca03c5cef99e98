package clinic.vein.browser;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;

/** What goes out by hand, and what a role should know. */
final class MessagePages extends Screen {

    private final String clinic;

    MessagePages(ChromeDriver browser, String clinic) {
        super(browser);
        this.clinic = clinic;
    }

    void open(String path) {
        browser.get(clinic + path);
    }

    void sent(String means, String... words) {
        WebElement card = card(words);
        new Select(card.findElement(By.tagName("select"))).selectByVisibleText(means);
        press(card, "Sent");
    }

    /** Finds it by the reference of its referral. */
    void cameBack(String reference) {
        open("/outgoing/sent");
        browser.findElement(By.id("search")).sendKeys(reference);
        leave(() -> browser.findElement(By.xpath("//button[.='Find']")).click());
        press(card(reference), "It came back");
    }

    void noLongerNeeded(String... words) {
        press(card(words), "No longer needed");
    }

    void seen(String... words) {
        press(card(words), "Seen");
    }

    void unfold(String... words) {
        card(words).findElement(By.tagName("summary")).click();
    }

    int lists(String... words) {
        return browser.findElements(withWords(words)).size();
    }

    private void press(WebElement card, String label) {
        leave(() -> card.findElement(By.xpath(".//button[.='" + label + "']")).click());
    }

    private WebElement card(String... words) {
        return browser.findElement(withWords(words));
    }

    private static By withWords(String... words) {
        return By.xpath("//article["
                + Stream.of(words).map(each -> "contains(., '" + each + "')").collect(Collectors.joining(" and "))
                + "]");
    }
}
