package clinic.vein.browser;

import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;

/** A patient at a telephone, who follows the links of messages. */
final class LinkPages extends Screen {

    private final String clinic;

    LinkPages(ChromeDriver browser, String clinic) {
        super(browser);
        this.clinic = clinic;
    }

    /** Follows the link behind those words, and says the date of birth. */
    void follow(String message, String words) {
        Matcher link =
                Pattern.compile(Pattern.quote(words) + "\\s*(https?://\\S+)").matcher(message);
        if (!link.find()) {
            throw new AssertionError("No link behind “" + words + "” in " + message);
        }
        // The name in it is that of the world outside.
        URI address = URI.create(link.group(1));
        browser.get(clinic + address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()));
        birth();
        send();
    }

    void open(String path) {
        browser.get(clinic + path);
    }

    void birth() {
        fill("[name='dateOfBirth.day']", "31");
        fill("[name='dateOfBirth.month']", "1");
        fill("[name='dateOfBirth.year']", "1970");
    }

    void write(String field, String text) {
        fill("[name='" + field + "']", text);
    }

    void choose(String field, String value) {
        click("[name='" + field + "'][value='" + value + "']");
    }

    void pick(String field, String value) {
        new Select(see("select[name='" + field + "']")).selectByValue(value);
    }

    void takeFirstTime() {
        click("[name='slot']");
    }

    void photograph(Path file) {
        new Select(see("select[name='kind']")).selectByValue("LEG_PHOTOGRAPH");
        browser.findElement(By.cssSelector("input[type='file']")).sendKeys(file.toString());
    }

    void send() {
        leave(() -> click("main form button[type='submit']"));
    }

    void press(String css) {
        leave(() -> click(css));
    }

    String words() {
        return text("main");
    }
}
