package clinic.vein.browser;

import clinic.vein.kernel.TaskId;
import clinic.vein.testing.TestAccounts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * A browser at which the clinic's people sit in turn, each signed in once, and go from task to task by its address. It is
 * kept from test to test: to sign in and to load the Tasklist anew takes longer than most of what is done there.
 */
public final class Desk {

    private static final Map<String, Desk> DESKS = new ConcurrentHashMap<>();

    private final ChromeDriver browser;
    private final String clinic;
    private final Tasklist tasklist;
    private final SignInPage signIn;
    private final Map<String, Set<Cookie>> away = new HashMap<>();
    private String sitting = "";

    private Desk(ChromeDriver browser, String clinic) {
        this.browser = browser;
        this.clinic = clinic;
        this.tasklist = new Tasklist(browser, clinic);
        this.signIn = new SignInPage(browser, clinic);
    }

    static Desk at(int port) {
        return in("Europe/London", port);
    }

    static Desk in(String timeZone, int port) {
        Desk desk = DESKS.computeIfAbsent(
                timeZone + " " + port,
                any -> new Desk(new Chromium().standingIn(timeZone).open(PageCheck.WIDE), "http://127.0.0.1:" + port));
        Chromium.width(desk.browser, PageCheck.WIDE);
        return desk;
    }

    ChromeDriver browser() {
        return browser;
    }

    /** The task's form, claimed by the account of that role. */
    TaskForm open(String role, TaskId task) {
        sit(role);
        TaskForm form = tasklist.go(task);
        tasklist.claim();
        return form;
    }

    /** Signs in on the page, by keys, and is led to the Tasklist. */
    void comes(String account) {
        change(account);
        signIn.open().signIn(account, TestAccounts.PASSWORD);
        tasklist.arrived();
    }

    /** The account's Tasklist, as it was left. */
    Tasklist sit(String account) {
        boolean sits = account.equals(sitting);
        if (!sits) {
            change(account);
        }
        if (!isSignedIn()) {
            signIn.letIn(account);
            tasklist.open();
        } else if (!isAtTasklist()) {
            putAway();
            tasklist.open();
        }
        return tasklist;
    }

    /** One of the clinic's own pages, before the account that reads it. */
    ChromeDriver page(String account, String path) {
        if (!account.equals(sitting)) {
            change(account);
        }
        if (!isSignedIn()) {
            signIn.letIn(account);
        }
        browser.get(clinic + path);
        return browser;
    }

    /** Nobody is at a desk for a while: a Tasklist that is left open asks for news all the time. */
    static void rest() {
        DESKS.values().forEach(Desk::putAway);
    }

    /** A file of the clinic's in which nothing runs. */
    private void putAway() {
        browser.get(clinic + "/site.css");
    }

    private void change(String account) {
        if (!sitting.isEmpty()) {
            // With half of another's cookies the Tasklist that is left would end the other's session.
            putAway();
            away.put(sitting, cookies());
        }
        browser.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        away.getOrDefault(account, Set.of()).forEach(browser.manage()::addCookie);
        sitting = account;
    }

    /** Of every path: the engine's token is not for the page that is open now. */
    private Set<Cookie> cookies() {
        List<?> all = (List<?>)
                browser.executeCdpCommand("Network.getAllCookies", Map.of()).get("cookies");
        return all.stream()
                .map(each -> (Map<?, ?>) each)
                .map(each -> new Cookie.Builder((String) each.get("name"), (String) each.get("value"))
                        .domain((String) each.get("domain"))
                        .path((String) each.get("path"))
                        .isHttpOnly(Boolean.TRUE.equals(each.get("httpOnly")))
                        .sameSite((String) each.get("sameSite"))
                        .build())
                .collect(Collectors.toSet());
    }

    private boolean isAtTasklist() {
        return browser.getCurrentUrl().startsWith(tasklist.address()) && !tasklist.isSeen(".modal-dialog");
    }

    /** Whoever sat here under another clock may have been signed out. */
    private boolean isSignedIn() {
        return Long.valueOf(200).equals(browser.executeAsyncScript("""
                        const done = arguments[arguments.length - 1];
                        fetch('/camunda/api/engine/engine/').then(answer => done(answer.status), () => done(0));"""));
    }
}
