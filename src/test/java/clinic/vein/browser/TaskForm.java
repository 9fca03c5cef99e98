package clinic.vein.browser;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** One of the clinic's forms, or a row within, filled in by hand. Fields go by the names of the submission. */
final class TaskForm extends Screen {

    private final String window;
    private final String part;

    TaskForm(ChromeDriver browser, String window) {
        this(browser, window, window + " form.vein");
    }

    private TaskForm(ChromeDriver browser, String window, String part) {
        super(browser);
        this.window = window;
        this.part = part;
    }

    private String field(String name) {
        return part + " [data-field='" + name + "']";
    }

    TaskForm choose(String field, String code) {
        click(field(field) + " input[value='" + code + "']");
        return this;
    }

    TaskForm yes(String field) {
        return choose(field, "true");
    }

    TaskForm no(String field) {
        return choose(field, "false");
    }

    TaskForm tick(String field) {
        click(field(field) + " input[type='checkbox']");
        return this;
    }

    TaskForm tickAll(String field) {
        see(field(field) + " input");
        int boxes =
                browser.findElements(By.cssSelector(field(field) + " input")).size();
        for (int i = 0; i < boxes; i++) {
            WebElement box = browser.findElements(By.cssSelector(field(field) + " input"))
                    .get(i);
            box.click();
        }
        return this;
    }

    TaskForm type(String field, String text) {
        fill(field(field) + " :is(input, textarea)", text);
        return this;
    }

    /** Types a day in the order that this browser's language asks for. */
    TaskForm type(String field, LocalDate day) {
        boolean monthFirst = browser.executeScript("return new Date(2000, 11, 31).toLocaleDateString()")
                .toString()
                .startsWith("12");
        String keys = day.format(DateTimeFormatter.ofPattern(monthFirst ? "MMddyyyy" : "ddMMyyyy"));
        eventually("typing " + day, page -> {
            page.findElement(By.cssSelector(field(field) + " input")).sendKeys(keys);
            return true;
        });
        return this;
    }

    TaskForm pick(String field, String title) {
        eventually("picking " + title, page -> {
            WebElement option = page.findElements(By.cssSelector(field(field) + " option")).stream()
                    .filter(each -> each.getText().startsWith(title))
                    .findFirst()
                    .orElse(null);
            if (option != null) {
                option.click();
            }
            return option;
        });
        return this;
    }

    /** Takes the first time that is offered. */
    TaskForm takeFirstTime() {
        click(field("slotId") + " details[open] input");
        return this;
    }

    /** Takes the first time from that day on, once the later ones are there. */
    TaskForm takeFirstTimeFrom(LocalDate day) {
        String soonest = firstTime().getKey();
        type("from", day);
        eventually("later times", page -> !firstTime().getKey().equals(soonest));
        return takeFirstTime();
    }

    /** Id and words of the first time that is offered. */
    Map.Entry<String, String> firstTime() {
        WebElement label = see(field("slotId") + " details[open] label");
        String day = see(field("slotId") + " details[open] summary").getText();
        return Map.entry(label.findElement(By.tagName("input")).getDomProperty("value"), day + " " + label.getText());
    }

    /** Waits until the Tasklist has moved its columns to their places, and scrolls to the form. */
    private void settle() {
        eventually(
                "the columns at rest",
                page -> page.executeScript(
                        "return document.getAnimations().every(each => !(each instanceof CSSTransition))"));
        browser.executeScript("document.querySelector(arguments[0]).scrollIntoView()", part);
    }

    /**
     * Looks at the form on a wide screen and on a small telephone, for barriers on the telephone, where more can be in
     * the way of each other.
     *
     * @param height that shows all of it
     */
    void look(SoftAssertions all, String name, int height) {
        look(all, name, height, List.of(PageCheck.SMALL));
    }

    /** The same, for barriers on both. */
    void lookClosely(SoftAssertions all, String name, int height) {
        look(all, name, height, PageCheck.WIDTHS);
    }

    private void look(SoftAssertions all, String name, int height, List<Integer> barriersAt) {
        for (int width : PageCheck.WIDTHS) {
            Chromium.size(browser, width, height);
            settle();
            Chromium.picture(browser, name + "-" + width);
            all.assertThat(overflow()).as(name + " at " + width).isZero();
            if (barriersAt.contains(width)) {
                all.assertThat(barriers()).as(name + " at " + width).isEmpty();
            }
        }
        Chromium.width(browser, PageCheck.WIDE);
    }

    /** What a machine finds wrong for people who do not see, hear or point well (WCAG 2.2 AA). */
    private List<String> barriers() {
        return PageCheck.barriers(browser, part);
    }

    /** How many pixels beneath the form's upper edge its first field stands. */
    int beginsAt() {
        see(part + " [data-field]");
        return ((Number) browser.executeScript(
                        "const form = document.querySelector(arguments[0]);"
                                + "const first = [...form.querySelectorAll('[data-field]')]"
                                + ".find(each => each.getClientRects().length > 0);"
                                + "return Math.round(first.getBoundingClientRect().top - form.getBoundingClientRect().top)",
                        part))
                .intValue();
    }

    /** By how many pixels the form is wider than its place. */
    private int overflow() {
        return ((Number) browser.executeScript(
                        "const form = document.querySelector(arguments[0]);"
                                + "return Math.max(0, ...[form, ...form.querySelectorAll('*')]"
                                + ".filter(each => !each.closest('.vein-scroll') && each.getClientRects().length > 0)"
                                + ".map(each => Math.ceil(each.getBoundingClientRect().right"
                                + " - form.parentElement.getBoundingClientRect().right)))",
                        part))
                .intValue();
    }

    /** A row of a list, counted from 1. */
    TaskForm row(String list, int number) {
        return new TaskForm(
                browser,
                window,
                part + " [data-list='" + list + "'] > .vein-rows > [data-row]:nth-child(" + number + ")");
    }

    void addRow(String list) {
        click(part + " [data-list='" + list + "'] > [data-more]");
    }

    void untick(String list, String code) {
        click(part + " [data-list='" + list + "'] > .vein-ticks input[value='" + code + "']");
    }

    TaskForm restOfScoresZero() {
        click(part + " [data-vcss] button");
        return this;
    }

    boolean has(String field) {
        return isSeen(field(field));
    }

    boolean isRecommended(String field, String code) {
        return eventually(
                "a recommendation for " + field,
                page -> !page.findElements(By.cssSelector(
                                field(field) + " label:has(input[value='" + code + "']) .vein-recommended"))
                        .isEmpty());
    }

    String value(String field) {
        see(field(field) + " :is(input, textarea)");
        return browser.findElement(By.cssSelector(field(field) + " :is(input, textarea)"))
                .getDomProperty("value");
    }

    String errorAt(String field) {
        return text(field(field) + " .vein-error");
    }

    List<String> problems() {
        see(part + " [role='alert'] li");
        return browser.findElements(By.cssSelector(part + " [role='alert'] li")).stream()
                .map(WebElement::getText)
                .toList();
    }

    String text() {
        return text(part);
    }

    /** Waits until these words are on the form. */
    void says(String words) {
        eventually("the words: " + words, page -> text().contains(words));
    }

    /** Opens a part that is folded, by the beginning of its title. */
    void unfold(String title) {
        eventually("a part " + title, page -> {
            WebElement summary = page.findElements(By.cssSelector(part + " summary")).stream()
                    .filter(each -> each.getText().startsWith(title))
                    .findFirst()
                    .orElse(null);
            if (summary != null) {
                summary.click();
            }
            return summary;
        });
    }

    void download() {
        click(part + " a[download]");
    }

    /** Presses the button, whatever comes of it. */
    void submit() {
        click(window + " :is(.form-actions, .modal-footer) .btn-primary");
    }

    /** Completes the task; it closes. */
    void complete() {
        submit();
        eventually("the task to close", page -> {
            if (isSeen(part + " [role='alert']")) {
                throw new AssertionError("Refused: " + problems());
            }
            return page.findElements(By.cssSelector(window + " form.vein")).isEmpty();
        });
    }
}
