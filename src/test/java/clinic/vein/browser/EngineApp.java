package clinic.vein.browser;

import java.util.List;
import org.openqa.selenium.chrome.ChromeDriver;

/** What the engine's apps have in common: where they are and the menu of the person who is signed in. */
class EngineApp extends Screen {

    private final String address;

    EngineApp(ChromeDriver browser, String clinic, String app) {
        super(browser);
        this.address = clinic + "/camunda/app/" + app + "/";
    }

    void open() {
        browser.get(address);
        arrived();
    }

    /** Waits until the app has drawn itself. */
    void arrived() {
        see("li.account");
    }

    String address() {
        return address;
    }

    /** Leaves for one of the clinic's own pages. */
    void leaveFor(String page) {
        clickText("[cam-widget-header] a", "All pages");
        clickText(".tiles a", page);
    }

    /** What went wrong, in the app's own words. */
    List<String> complaints() {
        return texts(".page-notifications .alert");
    }

    void signOut() {
        click("li.account > a");
        click("li.account li.logout a");
    }
}
