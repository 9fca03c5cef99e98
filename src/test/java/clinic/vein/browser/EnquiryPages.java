package clinic.vein.browser;

import org.openqa.selenium.chrome.ChromeDriver;

/** What staff use when a patient rings. */
final class EnquiryPages extends Screen {

    EnquiryPages(ChromeDriver browser) {
        super(browser);
    }

    void find(String reference) {
        fill("#reference", reference);
        leave(() -> click("main form button[type='submit']"));
    }

    void open(String reference) {
        leave(() -> clickText("main table a", reference));
    }

    /** Unfolds that part if it is folded, and sends its form. */
    void write(String what, String text) {
        String form = "form:has(#" + what + ")";
        if (!isSeen("#" + what)) {
            click("details:has(#" + what + ") summary");
        }
        fill("#" + what, text);
        leave(() -> click(form + " button[type='submit']"));
    }

    /** The patient's record, once it is there. */
    String record() {
        see("#case-file .vein-headline");
        return text("#case-file");
    }

    boolean hasRecord() {
        return isSeen("#case-file");
    }

    String problem() {
        return text(".problems");
    }

    String words() {
        return text("main");
    }
}
