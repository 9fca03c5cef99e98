package clinic.vein.browser;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.springframework.util.FileSystemUtils;

/**
 * A browser that is not ended when a test quits it, but forgets what it was used for and is lent to the next: to start
 * one, and to read Camunda's libraries anew, takes as long as many a test.
 */
final class LentBrowser extends ChromeDriver {

    private static final Map<String, Queue<LentBrowser>> IDLE = new ConcurrentHashMap<>();
    private static final Set<LentBrowser> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            List.copyOf(RUNNING).forEach(LentBrowser::end);
            FileSystemUtils.deleteRecursively(Chromium.FILES.toFile());
        }));
    }

    /** Nothing takes these back. Of emulations only the width is set anew for each test. */
    private static final Pattern OUTLASTS = Pattern.compile(
            "Emulation\\.(?!setDeviceMetricsOverride).*|Network\\.(emulate|set).*|Browser\\.(grant|setPermission).*");

    /** There may be no such page: what matters is whose it would be. */
    private static final String WHERE_NOTHING_RUNS = "/site.css";

    private final String kind;
    private final Set<String> origins = new HashSet<>();
    private final Set<String> scripts = new HashSet<>();

    LentBrowser(String kind, ChromeDriverService service, ChromeOptions options) {
        super(service, options);
        this.kind = kind;
        RUNNING.add(this);
    }

    /** @param kind what must be equal for one browser to do for another */
    static LentBrowser lend(String kind, Supplier<LentBrowser> start) {
        LentBrowser idle = idle(kind).poll();
        return idle == null ? start.get() : idle;
    }

    private static Queue<LentBrowser> idle(String kind) {
        return IDLE.computeIfAbsent(kind, each -> new ConcurrentLinkedQueue<>());
    }

    @Override
    public void get(String url) {
        remember(url);
        super.get(url);
    }

    private void remember(String url) {
        URI address = URI.create(url);
        if (address.getAuthority() != null) {
            origins.add(address.getScheme() + "://" + address.getAuthority());
        }
    }

    /** What is said to run before each page is remembered, to be taken back. */
    @Override
    public Map<String, Object> executeCdpCommand(String command, Map<String, Object> parameters) {
        if (OUTLASTS.matcher(command).matches()) {
            throw new IllegalArgumentException(command + " would outlast the test that asks for it");
        }
        Map<String, Object> answer = super.executeCdpCommand(command, parameters);
        if (command.equals("Page.addScriptToEvaluateOnNewDocument")) {
            scripts.add((String) answer.get("identifier"));
        }
        return answer;
    }

    @Override
    public void quit() {
        try {
            forget();
        } catch (WebDriverException unfit) {
            end();
            return;
        }
        idle(kind).add(this);
    }

    private void forget() {
        keepOneTab();
        remember(getCurrentUrl());
        for (String script : scripts) {
            executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script));
        }
        scripts.clear();
        for (String origin : origins) {
            super.get(origin + WHERE_NOTHING_RUNS);
            executeScript("sessionStorage.clear()");
            executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", origin, "storageTypes", "all"));
        }
        origins.clear();
        executeCdpCommand("Network.clearBrowserCookies", Map.of());
        executeCdpCommand("Page.resetNavigationHistory", Map.of());
        executeCdpCommand("Browser.setDownloadBehavior", Map.of("behavior", "default"));
        manage().logs().get(LogType.BROWSER);
    }

    /** The first, at the clinic's: a new one, or a page of nobody's, begins a process that compiles all it reads anew. */
    private void keepOneTab() {
        List<String> tabs = List.copyOf(getWindowHandles());
        for (String tab : tabs.subList(1, tabs.size())) {
            switchTo().window(tab).close();
        }
        switchTo().window(tabs.get(0));
    }

    /** The driver may end a script alone that has started the browser (Debian's, of the one without windows), and would then be waited for. */
    private void end() {
        RUNNING.remove(this);
        try {
            executeCdpCommand("Browser.close", Map.of());
        } catch (WebDriverException closed) {
            // It is gone, as it was told to.
        }
        super.quit();
    }
}
