package clinic.vein.browser;

import clinic.vein.testing.TestAccounts;
import java.util.Map;
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

    /** Lets somebody in without the page, for what is behind it: to fill it in and to be led to an app takes long. */
    void letIn(String user) {
        browser.get(clinic + "/site.css");
        // Whoever was here leaves: what is answered afterwards is answered to nobody else.
        browser.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        Object answer = browser.executeAsyncScript("""
                        const [user, password, done] = arguments;
                        fetch('/sign-in').then(page => page.text()).then(page => fetch('/sign-in', {
                          method: 'POST',
                          redirect: 'manual',
                          body: new URLSearchParams({username: user, password, _csrf: page.match(/name="_csrf" value="([^"]*)"/)[1]})
                        })).then(() => fetch('/camunda/api/engine/engine/'))
                          .then(answer => done(answer.status), error => done(String(error)));""", user, TestAccounts.PASSWORD);
        if (!Long.valueOf(200).equals(answer)) {
            throw new AssertionError(user + " is not let in: " + answer);
        }
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
