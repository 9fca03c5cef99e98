package clinic.vein.browser;

import java.nio.file.Path;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;

/** What is attached to a referral, as it is shown beside a task. */
final class DocumentsInForm extends Screen {

    private static final String PLACE = ".task-details .vein-documents";
    private static final String ADDING = PLACE + " > details";

    DocumentsInForm(ChromeDriver browser) {
        super(browser);
    }

    /** Unfolds the part where it is folded. */
    DocumentsInForm open() {
        if (!isSeen(PLACE)) {
            click(".task-details details:has(> .vein-documents) > summary");
        }
        see(PLACE);
        return this;
    }

    void attach(String kind, Path file) {
        unfold(ADDING);
        new Select(see(ADDING + " select")).selectByValue(kind);
        browser.findElement(By.cssSelector(ADDING + " input[type='file']")).sendKeys(file.toString());
        int before = attached();
        click(ADDING + " button");
        eventually("one more document", page -> attached() > before);
    }

    /** Once a file was checked. */
    void lookAgain() {
        clickText(PLACE + " > button", "Look again");
        eventually("what was checked", page -> !isSeen(PLACE + " > button"));
    }

    /** Unfolds the pictures of the newest and waits until the first is drawn. */
    void look() {
        String newest = PLACE + " li:last-child";
        unfold(newest + " > details:first-of-type");
        eventually(
                "the picture",
                page -> page.executeScript(
                        "const picture = document.querySelector(arguments[0]);"
                                + "return Boolean(picture && picture.complete && picture.naturalWidth > 0)",
                        newest + " img"));
    }

    /** @param number from 1, as listed */
    void takeOff(int number, String reason) {
        String line = PLACE + " li:nth-child(" + number + ") > details:last-of-type";
        unfold(line);
        new Select(see(line + " select")).selectByValue(reason);
        click(line + " button");
        eventually("what was taken off", page -> !isSeen(PLACE + " li:nth-child(" + number + ") select"));
    }

    int attached() {
        return browser.findElements(By.cssSelector(PLACE + " ul > li")).size();
    }

    String words() {
        return text(PLACE);
    }

    private void unfold(String details) {
        if (!isSeen(details + "[open]")) {
            click(details + " > summary");
        }
    }
}
