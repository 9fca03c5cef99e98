package clinic.vein.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import clinic.vein.carefixture.SettableClock;
import clinic.vein.security.limits.Tries;
import clinic.vein.security.limits.TriesInMemory;
import clinic.vein.security.limits.TryCounts;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class SignInThrottleTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-04T09:00:00Z"));

    private final TryCounts counts = new TriesInMemory();
    private final SignInThrottle throttle = new SignInThrottle(new Tries(counts, clock));

    private static SignInOrigin from(String address) {
        return from(address, null, null);
    }

    private static SignInOrigin from(String address, String device, String owner) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return new SignInOrigin(request, device, owner);
    }

    private void fail(int times, String account, SignInOrigin origin) {
        for (int i = 0; i < times; i++) {
            throttle.begin(account, origin);
        }
    }

    private long wait(String account, SignInOrigin origin) {
        return catchThrowableOfType(TooManyTries.class, () -> throttle.begin(account, origin))
                .seconds();
    }

    @Test
    void afterSomeMistakesTheWaitingGrowsToItsLongest() {
        fail(5, "nurse", from("192.0.2.1"));
        for (long expected : new long[] {5, 10, 20, 40, 80, 160, 320, 640, 900, 900}) {
            assertThat(wait("nurse", from("192.0.2.1"))).isEqualTo(expected);
            clock.pass(Duration.ofSeconds(expected));
            fail(1, "nurse", from("192.0.2.1"));
        }
    }

    /** Once three applications gave three times as many tries. */
    @Test
    void anotherApplicationCountsOn() {
        SignInThrottle another = new SignInThrottle(new Tries(counts, clock));
        fail(3, "nurse", from("192.0.2.1"));
        another.begin("nurse", from("192.0.2.1"));
        another.begin("nurse", from("192.0.2.1"));
        assertThat(wait("nurse", from("192.0.2.1"))).isEqualTo(5);
        assertThatThrownBy(() -> another.begin("nurse", from("192.0.2.1"))).isInstanceOf(TooManyTries.class);
    }

    @Test
    void nobodyWaitsForAClockThatWasSetBack() {
        throttle.begin("nurse", from("192.0.2.1"));
        throttle.succeeded("nurse", from("192.0.2.1"));
        clock.set(clock.instant().minus(Duration.ofDays(200)));

        assertThatCode(() -> fail(5, "nurse", from("192.0.2.1"))).doesNotThrowAnyException();
        assertThat(wait("nurse", from("192.0.2.1"))).isEqualTo(5);
    }

    @Test
    void theOwnerElsewhereDoesNotNotice() {
        fail(5, "nurse", from("192.0.2.1"));

        assertThatCode(() -> throttle.begin("nurse", from("192.0.2.2"))).doesNotThrowAnyException();
    }

    @Test
    void theOwnersDeviceIsServedEvenFromTheStrangersAddress() {
        for (int i = 0; i < 50; i++) {
            fail(1, "account" + i, from("192.0.2.1"));
        }
        assertThatThrownBy(() -> throttle.begin("nurse", from("192.0.2.1"))).isInstanceOf(TooManyTries.class);

        assertThatCode(() -> throttle.begin("nurse", from("192.0.2.1", "mark", "nurse")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> throttle.begin("nurse", from("192.0.2.1", "mark", "intake")))
                .as("a mark of somebody else's account")
                .isInstanceOf(TooManyTries.class);
    }

    @Test
    void aStolenMarkIsSlowedDownAsWell() {
        fail(5, "nurse", from("192.0.2.1", "mark", "nurse"));

        assertThatThrownBy(() -> throttle.begin("nurse", from("192.0.2.9", "mark", "nurse")))
                .isInstanceOf(TooManyTries.class);
    }

    @Test
    void successForgetsTheMistakesButNotTheAddress() {
        fail(4, "nurse", from("192.0.2.1"));
        throttle.succeeded("nurse", from("192.0.2.1"));
        fail(5, "nurse", from("192.0.2.1"));
        assertThatThrownBy(() -> throttle.begin("nurse", from("192.0.2.1"))).isInstanceOf(TooManyTries.class);

        for (int i = 0; i < 50; i++) {
            SignInOrigin origin = from("198.51.100.1");
            fail(1, "guessed" + i, origin);
            if (i % 2 == 0) {
                throttle.begin("own", origin);
                throttle.succeeded("own", origin);
            }
        }
        assertThatThrownBy(() -> throttle.begin("another", from("198.51.100.1")))
                .isInstanceOf(TooManyTries.class);
    }

    @Test
    void oneNetworkOfIpv6IsOneAddress() {
        for (int i = 0; i < 50; i++) {
            fail(1, "account" + i, from("2001:db8:1:2::" + Integer.toHexString(i)));
        }
        assertThatThrownBy(() -> throttle.begin("nurse", from("2001:db8:1:2:ffff::1")))
                .isInstanceOf(TooManyTries.class);
        assertThatCode(() -> throttle.begin("nurse", from("2001:db8:1:3::1"))).doesNotThrowAnyException();
    }

    @Test
    void mistakesAreForgottenAfterAnHour() {
        fail(5, "nurse", from("192.0.2.1"));
        clock.pass(Duration.ofHours(1).plusSeconds(1));

        fail(5, "nurse", from("192.0.2.1"));
    }
}
