package clinic.vein.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import clinic.vein.testing.Eventually;
import clinic.vein.testing.FoldersInMemory;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * The machine's Chromium: by itself where that is there, without the windows that nobody sees and a seventh of its processor
 * time; the whole browser for what only that can be told beforehand. A test is skipped where there is none, but fails there when CI is set. With
 * {@code -Dpictures=write} tests keep pictures of what they see in {@code target/screenshots}.
 */
public final class Chromium {

    private static final Path PICTURES = Path.of("target", "screenshots");

    /** Their profiles, and what their processes share. */
    static final Path FILES = FoldersInMemory.make("chromium-");

    private static final int SCREEN = 800;

    private final Map<String, Object> preferences = new HashMap<>();
    private String timeZone = "Europe/London";
    private Optional<Path> downloads = Optional.empty();

    public Chromium withoutScripts() {
        preferences.put("profile.managed_default_content_settings.javascript", 2);
        return this;
    }

    public Chromium savingTo(Path folder) {
        downloads = Optional.of(folder);
        return this;
    }

    public Chromium standingIn(String timeZone) {
        this.timeZone = timeZone;
        return this;
    }

    public ChromeDriver open(int width) {
        Optional<File> chromium = (preferences.isEmpty() ? program("chromium-headless-shell") : Optional.<File>empty())
                .or(() -> program("chromium"))
                .or(() -> program("google-chrome"));
        Optional<File> driver = program("chromedriver");
        assumeTrue(
                chromium.isPresent() && driver.isPresent() || "true".equals(System.getenv("CI")),
                "There is no Chromium on this machine");
        assertThat(chromium).as("Chromium").isPresent();
        assertThat(driver).as("its driver").isPresent();
        ChromeDriver browser = preferences.isEmpty()
                ? LentBrowser.lend(
                        timeZone, () -> new LentBrowser(timeZone, service(driver.get()), options(chromium.get())))
                : new ChromeDriver(service(driver.get()), options(chromium.get()));
        browser.manage().timeouts().scriptTimeout(Eventually.LONG);
        withoutDelays(browser);
        downloads.ifPresent(folder -> saveTo(folder, browser));
        width(browser, width);
        return browser;
    }

    private ChromeDriverService service(File driver) {
        return new ChromeDriverService.Builder()
                .usingDriverExecutable(driver)
                .withEnvironment(Map.of("TZ", timeZone, "TMPDIR", FILES.toString()))
                .build();
    }

    private ChromeOptions options(File chromium) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium);
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
        options.addArguments("--window-size=" + PageCheck.WIDE + "," + SCREEN);
        options.addArguments("--no-first-run", "--disable-background-networking", "--disable-component-update");
        // Pages of its own that it makes ready for an address line that nobody sees, and a process for a page to come.
        options.addArguments(
                "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,SpareRendererForSitePerProcess");
        options.setExperimentalOption("prefs", preferences);
        return options;
    }

    /** Lets what moves arrive at once: Tasklist takes half a second to move its columns. */
    private static void withoutDelays(ChromeDriver browser) {
        browser.executeCdpCommand("Animation.enable", Map.of());
        browser.executeCdpCommand("Animation.setPlaybackRate", Map.of("playbackRate", 100));
    }

    static void saveTo(Path folder, ChromeDriver browser) {
        browser.executeCdpCommand(
                "Browser.setDownloadBehavior",
                Map.of(
                        "behavior",
                        "allow",
                        "downloadPath",
                        folder.toAbsolutePath().toString()));
    }

    public static void width(ChromeDriver browser, int width) {
        resize(browser, width, SCREEN);
    }

    /** So high that a picture shows everything; without pictures a screen's height, since to draw more takes time. */
    static void size(ChromeDriver browser, int width, int height) {
        resize(browser, width, withPictures() ? height : SCREEN);
    }

    private static void resize(ChromeDriver browser, int width, int height) {
        // The page's alone: a window of 360 pixels is narrower than a headless window may be.
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    public static boolean withPictures() {
        return "write".equals(System.getProperty("pictures"));
    }

    /** Keeps a picture for people to look at; where nobody will, it would only take time. */
    public static void picture(ChromeDriver browser, String name) {
        if (withPictures()) {
            keep(name + ".png", browser.getScreenshotAs(OutputType.BYTES));
        }
    }

    /** Of what went wrong there is always a picture. */
    static void failed(ChromeDriver browser) {
        keep("failed-" + browser.getSessionId() + ".png", browser.getScreenshotAs(OutputType.BYTES));
    }

    public static void keep(String name, byte[] content) {
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name), content);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Optional<File> program(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> new File(folder, name))
                .filter(File::canExecute)
                .findFirst();
    }
}
