package clinic.vein.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import clinic.vein.carefixture.SettableClock;
import clinic.vein.kernel.Actor;
import clinic.vein.kernel.DraftKey;
import clinic.vein.kernel.Role;
import clinic.vein.security.CheckCode.Checked;
import clinic.vein.security.CheckCode.Outcome;
import clinic.vein.security.factor.SecondStep;
import clinic.vein.security.limits.Tries;
import clinic.vein.security.limits.TriesInMemory;
import clinic.vein.security.limits.TryCounts;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CheckCodeTest {

    private static final Actor GRACE = new Actor("grace", Role.PRIVACY);
    private static final String RIGHT = "123456";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T09:00:10Z"));
    private final TryCounts counts = new TriesInMemory();
    private final SecondStep secondStep = mock(SecondStep.class);
    private final KnownDevices devices = new KnownDevices(new DraftKey("only-for-tests-only-for-tests-1234"));
    private final CheckCode node = new CheckCode(secondStep, new Tries(counts, clock), devices);
    private final CheckCode otherNode = new CheckCode(secondStep, new Tries(counts, clock), devices);

    @BeforeEach
    void oneCodeIsRight() {
        when(secondStep.takes(any(), eq(RIGHT))).thenReturn(true);
    }

    private static MockHttpServletRequest from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }

    private MockHttpServletRequest fromKnownBrowser(String address) {
        MockHttpServletResponse signedIn = new MockHttpServletResponse();
        devices.remember(GRACE.id(), from(address), signedIn);
        String cookie = signedIn.getHeader("Set-Cookie");
        MockHttpServletRequest request = from(address);
        request.setCookies(
                new Cookie(KnownDevices.COOKIE, cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'))));
        return request;
    }

    private static Checked tooSoon(int seconds) {
        return new Checked(Outcome.TOO_SOON, Duration.ofSeconds(seconds));
    }

    @Test
    void whoGuessesWaitsLongerAndLongerAndTheRightCodeDoesNotHelpMeanwhile() {
        for (int guess = 0; guess < 5; guess++) {
            assertThat((guess % 2 == 0 ? node : otherNode)
                            .atSignIn(GRACE, "00000" + guess, from("192.0.2.1"))
                            .outcome())
                    .isEqualTo(Outcome.WRONG);
        }
        assertThat(otherNode.atSignIn(GRACE, RIGHT, from("192.0.2.1"))).isEqualTo(tooSoon(15));
        clock.pass(Duration.ofSeconds(15));
        assertThat(node.atSignIn(GRACE, "000005", from("192.0.2.1")).outcome()).isEqualTo(Outcome.WRONG);
        assertThat(node.atSignIn(GRACE, "000006", from("192.0.2.1"))).isEqualTo(tooSoon(30));
        clock.pass(Duration.ofSeconds(30));
        assertThat(node.atSignIn(GRACE, RIGHT, from("192.0.2.1")).outcome()).isEqualTo(Outcome.RIGHT);
        assertThat(node.atSignIn(GRACE, "000007", from("192.0.2.1")).outcome())
                .as("counted anew")
                .isEqualTo(Outcome.WRONG);
    }

    @Test
    void whoGuessesElsewhereOrBesideThemDoesNotKeepTheOwnerOut() {
        for (int guess = 0; guess < 9; guess++) {
            node.atSignIn(GRACE, "00000" + guess, from("192.0.2.1"));
        }
        assertThat(node.atSignIn(GRACE, RIGHT, fromKnownBrowser("192.0.2.1")).outcome())
                .isEqualTo(Outcome.RIGHT);
        assertThat(node.atSignIn(GRACE, RIGHT, from("198.51.100.7")).outcome()).isEqualTo(Outcome.RIGHT);
        assertThat(node.ofSignedIn(GRACE, RIGHT).outcome()).isEqualTo(Outcome.RIGHT);
    }

    @Test
    void manyAddressesTogetherFindNoCodeAndKeepAKnownBrowserWaitingNeither() {
        int looked = 0;
        for (int guess = 0; guess < 200; guess++) {
            looked += node.atSignIn(GRACE, "00" + (1000 + guess), from("203.0.113." + guess))
                                    .outcome()
                            == Outcome.WRONG
                    ? 1
                    : 0;
        }
        assertThat(looked).isEqualTo(20);
        assertThat(node.atSignIn(GRACE, RIGHT, from("192.0.2.99"))).isEqualTo(tooSoon(15));
        assertThat(node.atSignIn(GRACE, RIGHT, fromKnownBrowser("192.0.2.99")).outcome())
                .isEqualTo(Outcome.RIGHT);
        clock.pass(Duration.ofMinutes(5));
        assertThat(node.atSignIn(GRACE, RIGHT, from("192.0.2.99")).outcome())
                .as("the owner at a new browser waits for minutes, not for ever")
                .isEqualTo(Outcome.RIGHT);
    }

    /** Of one account twenty such sessions are kept, each for a quarter of an hour; the newest push off the oldest. */
    @Test
    void whoKnowsThePasswordAndHasManyAddressesPushesOffNothingThatTheOwnerBegan() {
        SignInThrottle throttle = new SignInThrottle(new Tries(counts, clock));
        throttle.half(GRACE.id(), devices.buildDetails(fromKnownBrowser("192.0.2.1")));
        int begun = 0;
        for (int second = 0; second < 15 * 60; second++) {
            try {
                throttle.half(GRACE.id(), devices.buildDetails(from("203.0.113." + second % 250)));
                begun++;
            } catch (TooManyTries slowedDown) {
                assertThat(slowedDown.seconds()).isLessThanOrEqualTo(300);
            }
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(begun).isBetween(10, 19);
        throttle.half(GRACE.id(), devices.buildDetails(fromKnownBrowser("192.0.2.1")));
    }

    @Test
    void aMarkOfAnotherAccountIsNoKnownBrowser() {
        MockHttpServletRequest marked = fromKnownBrowser("192.0.2.1");
        Actor ada = new Actor("ada", Role.PRIVACY);
        for (int guess = 0; guess < 5; guess++) {
            node.atSignIn(ada, "00000" + guess, from("192.0.2.1"));
        }
        assertThat(node.atSignIn(ada, RIGHT, marked)).isEqualTo(tooSoon(15));
    }
}
