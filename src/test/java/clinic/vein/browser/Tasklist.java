package clinic.vein.browser;

import clinic.vein.kernel.TaskId;
import java.util.List;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** Camunda's Tasklist: lists at the left, cards in the middle, the open task at the right. */
final class Tasklist extends EngineApp {

    static final String MY_GROUP = "My group’s tasks";

    Tasklist(ChromeDriver browser, String clinic) {
        super(browser, clinic, "tasklist");
    }

    void show(String list) {
        clickText(".task-filters .task-filter a", list);
        eventually(
                "the list " + list,
                page -> page.findElement(By.cssSelector(".task-filter.active"))
                        .getText()
                        .startsWith(list));
    }

    /** Opens the task of a patient; the cards tell the reference. */
    TaskForm openTask(String name, String reference) {
        return open(name, reference);
    }

    /** Opens a task that is of no patient. */
    TaskForm openTask(String name) {
        return open(name, "");
    }

    private TaskForm open(String name, String reference) {
        eventually("the card of " + name + " for " + reference, page -> {
            page.findElements(By.cssSelector(".tasks-list li.task")).stream()
                    .filter(card ->
                            card.getText().contains(name) && card.getText().contains(reference))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException(name))
                    .click();
            return true;
        });
        eventually(
                "the task " + name,
                page -> page.findElement(By.cssSelector(".task-card h2.task"))
                        .getText()
                        .equals(name));
        see("form.vein .vein-headline");
        return new TaskForm(browser, ".task-details");
    }

    /** Goes to a task by its address, as from a link in a message to staff. */
    TaskForm go(TaskId task) {
        browser.executeScript("document.querySelectorAll('form.vein').forEach(form => { form.dataset.left = ''; })");
        browser.get(address() + "default/#/?task=" + task.value());
        see("form.vein:not([data-left]) .vein-headline");
        return new TaskForm(browser, ".task-details");
    }

    void claim() {
        click("button.claim");
        see("form.vein [data-fields]");
    }

    /** The line after a task was completed, once it tells of the next one. */
    String whatComes() {
        return eventually("what comes next", page -> {
            String line = page.findElement(By.cssSelector(".vein-afterwards")).getText();
            return line.contains("Next:") ? line : null;
        });
    }

    /** What went wrong in the page since they were asked for last. */
    List<LogEntry> errors() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().equals(Level.SEVERE))
                .toList();
    }

    /** What there is to see of a task. */
    List<String> tabs() {
        return texts(".task-card .nav-tabs a");
    }

    /** What can be done to a task beside its form. */
    List<String> switches() {
        return texts(".task-card ul.meta :is(a, button, .view-value)");
    }

    boolean says(String text) {
        return text("form.vein").contains(text);
    }

    TaskForm startReferral() {
        click(".start-process-action a");
        clickText(".modal-dialog .processes a", "Referral");
        see(".modal-dialog form.vein [data-fields]");
        return new TaskForm(browser, ".modal-dialog");
    }
}
