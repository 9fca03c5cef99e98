package clinic.vein.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chrome.ChromeDriver;

/** Finds what is wrong with a page: otherwise that it finds nothing with ours would show nothing. */
class PageCheckInBrowserIT {

    private static final String BAD_PAGE =
            "<main><h1>Veins</h1><img src=''><p id='pale' style='color:#bbb;background:#fff'>Pale</p>"
                    + "<p id='well'>Well</p><div style='width:2000px'>Wide</div></main>";

    private ChromeDriver browser;

    @BeforeEach
    void open() {
        browser = new Chromium().open(1280);
        browser.get("about:blank");
        browser.executeScript("document.documentElement.innerHTML = arguments[0]", BAD_PAGE);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void wholePageIsLookedAt() {
        assertThat(PageCheck.barriers(browser, "html"))
                .anyMatch(barrier -> barrier.startsWith("image-alt: <img"))
                .anyMatch(barrier -> barrier.startsWith("color-contrast: <p id=\"pale\""))
                .anyMatch(barrier -> barrier.startsWith("html-has-lang: "))
                .anyMatch(barrier -> barrier.startsWith("document-title: "))
                .hasSize(4);
    }

    @Test
    void aPartIsLookedAtAlone() {
        assertThat(PageCheck.barriers(browser, "#well")).isEmpty();
        assertThat(PageCheck.barriers(browser, "#pale")).hasSize(1);
    }
}
