package clinic.vein.browser;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/** Camunda's Cockpit: processes, their diagrams and instances. */
final class Cockpit extends EngineApp {

    Cockpit(ChromeDriver browser, String clinic) {
        super(browser, clinic, "cockpit");
    }

    void openProcesses() {
        browser.get(address() + "default/#/processes");
        arrived();
        see("table a[href*='process-definition/']");
    }

    void openProcess(String name) {
        openProcesses();
        clickText("table a[href*='process-definition/']", name);
        see(".djs-container .djs-shape");
    }

    void openInstance(String id) {
        browser.get(address() + "default/#/process-instance/" + id + "/runtime");
        arrived();
        see(".djs-container .djs-shape");
    }

    void tab(String name) {
        clickText(".nav-tabs a", name);
    }

    List<String> tabs() {
        see(".ctn-tabbed .nav-tabs a");
        return texts(".ctn-tabbed .nav-tabs a");
    }

    List<String> menu() {
        see("[cam-widget-header] a[href='/operations']");
        return texts("[cam-widget-header] [ng-controller='camHeaderViewsCtrl'] > li");
    }

    /** The parts of the first page that lead elsewhere. */
    List<String> leadsTo() {
        see(".stats-section a");
        return texts(".stats-section .legend-holder, .stats-section .stats-label");
    }

    /** Waits until the open tab shows these words. */
    void shows(String words) {
        eventually("the words: " + words, page -> text(".ctn-tabbed-content").contains(words));
    }

    /** Waits until the open tab has what it shows. */
    void loaded() {
        eventually("the tab's content", page -> !text(".ctn-tabbed-content").contains("Loading"));
    }

    /** What can be done to a whole instance. */
    List<String> switches() {
        see(".ctn-toolbar .btn");
        return browser.findElements(By.cssSelector(".ctn-toolbar .btn")).stream()
                .map(each -> Stream.of("tooltip", "uib-tooltip")
                        .map(each::getDomAttribute)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("?"))
                .toList();
    }

    void switchHeatMap() {
        click(".vein-heat-toggle");
    }

    /** As somebody would: the page's own events follow. */
    void choose(String field, String value) {
        WebElement control = see(".vein-heat [name=" + field + "]");
        browser.executeScript(
                "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('change', {bubbles: true}))",
                control,
                value);
        eventually(
                "the figures for " + value,
                page -> page.findElements(By.cssSelector(".vein-heat[aria-busy]"))
                        .isEmpty());
    }

    String badge(String element) {
        return text("[data-element='" + element + "']");
    }

    /** What shows while the pointer is on the element's badge. */
    String card(String element) {
        new Actions(browser)
                .moveToElement(see("[data-element='" + element + "']"))
                .perform();
        return text(".vein-heat-card");
    }

    String says() {
        return text(".vein-heat-says");
    }

    /** The figures as a table, opened by keyboard. */
    List<String> table() {
        see(".vein-heat summary").sendKeys(Keys.ENTER);
        see(".vein-heat tbody tr");
        return browser.findElements(By.cssSelector(".vein-heat tbody tr")).stream()
                .map(WebElement::getText)
                .toList();
    }

    void closeTable() {
        click(".vein-heat summary");
    }

    /** What of the heat map is on the page, the switch aside. */
    int traces() {
        return browser.findElements(By.cssSelector("[class*='vein-heat']:not(.vein-heat-toggle)"))
                .size();
    }
}
