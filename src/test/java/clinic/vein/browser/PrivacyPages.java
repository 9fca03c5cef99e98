package clinic.vein.browser;

import org.openqa.selenium.chrome.ChromeDriver;

/** The privacy officer's pages. */
final class PrivacyPages extends Screen {

    PrivacyPages(ChromeDriver browser) {
        super(browser);
    }

    void find(String reference) {
        fill("#reference", reference);
        send("#reference");
    }

    void hold(String reason) {
        fill("#hold-reason", reason);
        send("#hold-reason");
    }

    void lift(String reason) {
        fill("#lift-reason", reason);
        send("#lift-reason");
    }

    void erase(String reference, String overrideReason) {
        click("[name='overrideReason'][value='" + overrideReason + "']");
        fill("#confirmation", reference);
        send("#confirmation");
    }

    void retention() {
        click("a[href$='/privacy/retention']");
        eventually("the dry run", page -> page.getCurrentUrl().endsWith("/privacy/retention"));
    }

    String heading() {
        return text("h1");
    }

    String problem() {
        return text(".problems");
    }

    String words() {
        return text("main");
    }

    /** Submits the form of that field and waits for the next page. */
    private void send(String field) {
        leave(() -> click("form:has(" + field + ") button[type='submit']"));
    }
}
