package clinic.vein.browser;

import org.assertj.core.api.SoftAssertions;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;

/** What is said about a referral, in the Tasklist's tab and on the page of its own. */
final class TalkPanel extends Screen {

    private static final String PANEL = "section.vein-talk";
    private static final String WRITING = PANEL + " > details:last-of-type";

    TalkPanel(ChromeDriver browser) {
        super(browser);
    }

    /** In the Tasklist, beside an open task. */
    TalkPanel open() {
        clickText(".task-card .nav-tabs a", "Referral");
        see(PANEL + ":not([aria-busy])");
        return this;
    }

    /** Back to the task. */
    void form() {
        clickText(".task-card .nav-tabs a", "Form");
        see("form.vein [data-fields]");
    }

    /** @param to a role such as role:intake, or an account */
    void say(String kind, String to, String text) {
        int before = said();
        click(WRITING + " > summary");
        new Select(see(WRITING + " label:nth-of-type(1) select")).selectByValue(kind);
        new Select(see(WRITING + " label:nth-of-type(2) select")).selectByValue(to);
        fill(WRITING + " textarea", text);
        click(WRITING + " button");
        eventually("what was said", page -> said() > before);
    }

    private int said() {
        return browser.findElements(By.cssSelector(PANEL + " .vein-item")).size();
    }

    /** On the page: the thread of the patient of that name, from what waits. */
    void follow(String name) {
        leave(() -> clickText("main h2 a", name));
    }

    void agree(String text) {
        answer("details:has([name='opinion'])", "[name='opinion'][value='AGREES']", text);
    }

    void reply(String text) {
        answer("article:has(form[action$='/read']) details", null, text);
    }

    private void answer(String details, String choice, String text) {
        click(details + " > summary");
        if (choice != null) {
            click(details + " " + choice);
        }
        fill(details + " textarea", text);
        leave(() -> click(details + " button"));
    }

    void haveRead() {
        leave(() -> click("form[action$='/read'] button"));
    }

    void look(SoftAssertions all, String name) {
        for (int width : PageCheck.WIDTHS) {
            Chromium.size(browser, width, 2400);
            Chromium.picture(browser, name + "-" + width);
            all.assertThat(PageCheck.barriers(browser, PANEL))
                    .as(name + " at " + width)
                    .isEmpty();
        }
        Chromium.width(browser, PageCheck.WIDE);
    }

    String words() {
        return text(isSeen(PANEL) ? PANEL : "main");
    }
}
