package clinic.vein.browser;

import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;

/** The one sign-in of pages, API and the engine's apps. */
final class SignInPage extends Screen {

    private final String clinic;

    /** @param clinic the address of the application */
    SignInPage(ChromeDriver browser, String clinic) {
        super(browser);
        this.clinic = clinic;
    }

    SignInPage open() {
        browser.get(clinic + "/sign-in");
        return this;
    }

    void signIn(String user, String password) {
        fill("#username", user);
        fill("#password", password + Keys.ENTER);
        eventually("being signed in", page -> !page.getCurrentUrl().contains("/sign-in"));
    }

    /** Waits for it: apps lead here. */
    void shown() {
        eventually("the sign-in page", page -> page.getCurrentUrl().startsWith(clinic + "/sign-in"));
        see("#username");
    }

    boolean saysSignedOut() {
        return text("main").contains("You are signed out.");
    }
}
