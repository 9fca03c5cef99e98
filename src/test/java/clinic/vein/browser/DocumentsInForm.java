package clinic.vein.browser;

import java.nio.file.Path;
import java.util.List;
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

    /** Unfolds the pictures of one and waits until the first is drawn. */
    void look(String name) {
        String line = line(name);
        unfold(line + " > details:first-of-type");
        eventually(
                "the picture",
                page -> page.executeScript(
                        "const picture = document.querySelector(arguments[0]);"
                                + "return Boolean(picture && picture.complete && picture.naturalWidth > 0)",
                        line + " img"));
    }

    void takeOff(String name, String reason) {
        String line = line(name);
        String why = line + " > details:last-of-type";
        unfold(why);
        new Select(see(why + " select")).selectByValue(reason);
        click(why + " button");
        eventually("what was taken off", page -> !isSeen(line + " select"));
    }

    /** What came at the same moment stands in any order. */
    private String line(String name) {
        List<String> lines = texts(PLACE + " > ul > li");
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("“" + name + "”")) {
                return PLACE + " > ul > li:nth-child(" + (i + 1) + ")";
            }
        }
        throw new AssertionError("No document " + name + " in " + lines);
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
