package clinic.vein.browser;

import clinic.vein.testing.Eventually;
import java.time.Clock;
import java.time.Duration;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.Sleeper;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Waits until a browser shows something: what is there soon is seen soon, and what takes long is looked for less often. */
public final class Patience extends WebDriverWait {

    public Patience(WebDriver browser) {
        super(browser, Eventually.LONG, Duration.ZERO, Clock.systemUTC(), new Pauses());
    }

    private static final class Pauses implements Sleeper {

        private static final long FIRST_MILLIS = 10;
        private static final long LONGEST_MILLIS = 100;

        private long nextMillis = FIRST_MILLIS;

        @Override
        public void sleep(Duration always) throws InterruptedException {
            Thread.sleep(nextMillis);
            nextMillis = Math.min(2 * nextMillis, LONGEST_MILLIS);
        }
    }
}
