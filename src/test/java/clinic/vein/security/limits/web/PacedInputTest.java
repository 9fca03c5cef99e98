package clinic.vein.security.limits.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.DelegatingServletInputStream;

class PacedInputTest {

    private final AtomicLong now = new AtomicLong();
    private final BodyPlaces places = new BodyPlaces(2, 2, 1);

    /** What passes before the next bytes come. */
    private Duration pause = Duration.ZERO;

    private InputStream sending(int bytes) {
        return new ByteArrayInputStream(new byte[bytes]) {
            @Override
            public synchronized int read() {
                now.addAndGet(pause.toNanos());
                return super.read();
            }
        };
    }

    private PacedInput input(int bytes) {
        return input(bytes, 0);
    }

    /** @param arrived how many bytes are said to be here already */
    private PacedInput input(int bytes, int arrived) {
        return new PacedInput(
                new DelegatingServletInputStream(sending(bytes)) {
                    @Override
                    public int available() {
                        return arrived;
                    }
                },
                1_000,
                Duration.ofSeconds(10),
                100,
                Duration.ofMinutes(1),
                places,
                new BodySender("192.0.2.1", false),
                now::get);
    }

    @Test
    void as_much_as_allowed_is_read_and_not_a_byte_more() throws IOException {
        assertThat(input(1_000).readAllBytes()).hasSize(1_000);
        assertThatExceptionOfType(BodyRefused.class)
                .isThrownBy(() -> input(1_001).readAllBytes())
                .satisfies(
                        refused -> assertThat(refused.getStatusCode().value()).isEqualTo(413));
    }

    @Test
    void who_sends_at_a_fair_pace_may_take_long() throws IOException {
        PacedInput input = input(1_000);
        pause = Duration.ofMillis(10);
        for (int i = 0; i < 1_000; i++) {
            assertThat(input.read()).isZero();
        }
        assertThat(input.read()).isNegative();
    }

    @Test
    void who_sends_a_byte_now_and_then_is_sent_away_after_a_while() throws IOException {
        PacedInput input = input(1_000);
        pause = Duration.ofSeconds(1);
        for (int i = 0; i < 10; i++) {
            assertThat(input.read()).isZero();
        }
        assertThatExceptionOfType(BodyRefused.class)
                .isThrownBy(input::read)
                .satisfies(
                        refused -> assertThat(refused.getStatusCode().value()).isEqualTo(408));
    }

    /** Whoever sends nearly all at once has a good pace on average for hours. */
    @Test
    void who_sent_much_at_first_and_a_byte_now_and_then_after_it_has_an_end_too() throws IOException {
        PacedInput stranger = atOneByteASecond(false);
        PacedInput staff = atOneByteASecond(true);
        assertThat(stranger.readNBytes(900)).hasSize(900);
        assertThat(staff.readNBytes(900)).hasSize(900);
        pause = Duration.ofSeconds(55);
        assertThat(stranger.read()).isZero();
        assertThat(staff.read()).isZero();
        pause = Duration.ofSeconds(10);
        assertThat(staff.read()).isZero();
        assertThatExceptionOfType(BodyRefused.class)
                .isThrownBy(stranger::read)
                .satisfies(
                        refused -> assertThat(refused.getStatusCode().value()).isEqualTo(408));
    }

    private PacedInput atOneByteASecond(boolean signedIn) {
        return new PacedInput(
                new DelegatingServletInputStream(sending(1_000)),
                1_000,
                Duration.ofSeconds(10),
                1,
                Duration.ofMinutes(1),
                places,
                new BodySender("192.0.2.1", signedIn),
                now::get);
    }

    @Test
    void only_so_many_may_have_us_wait_and_some_places_are_for_who_is_signed_in() {
        assertThat(places.enter("192.0.2.7", false)).isTrue();
        assertThat(places.enter("192.0.2.8", false)).isTrue();
        assertThatExceptionOfType(BodyRefused.class)
                .isThrownBy(() -> input(5).read())
                .satisfies(
                        refused -> assertThat(refused.getStatusCode().value()).isEqualTo(503));
        assertThatNoException().as("it is here").isThrownBy(() -> input(5, 5).readNBytes(5));
        assertThat(places.enter("192.0.2.9", true)).isTrue();
        assertThat(places.enter("192.0.2.9", true)).isFalse();
        places.leave("192.0.2.9", true);
        places.leave("192.0.2.8", false);
        assertThatNoException().isThrownBy(() -> input(5).readAllBytes());
        assertThat(places.enter("192.0.2.8", false)).as("given back").isTrue();
    }

    @Test
    void one_address_has_not_all_places() {
        BodyPlaces shared = new BodyPlaces(10, 2, 0);
        assertThat(shared.enter("192.0.2.7", false)).isTrue();
        assertThat(shared.enter("192.0.2.7", false)).isTrue();
        assertThat(shared.enter("192.0.2.7", false)).isFalse();
        assertThat(shared.enter("192.0.2.7", true))
                .as("staff behind the same address")
                .isTrue();
        assertThat(shared.enter("192.0.2.8", false)).isTrue();
    }

    @Test
    void while_many_wait_patience_is_short() throws IOException {
        PacedInput input = input(1_000);
        assertThat(places.enter("192.0.2.7", false)).isTrue();
        assertThat(places.enter("192.0.2.8", false)).isTrue();
        PacedInput arrived = input(10, 1);
        pause = Duration.ofSeconds(5);
        assertThatExceptionOfType(BodyRefused.class).isThrownBy(arrived::read);
        assertThatExceptionOfType(BodyRefused.class).isThrownBy(input::read);
    }

    /** Each row of a file becomes a referral before the next is read. */
    @Test
    void a_slow_reader_of_ours_is_not_the_senders_fault() throws IOException {
        PacedInput input = input(500);
        for (int row = 0; row < 100; row++) {
            assertThat(input.readNBytes(5)).hasSize(5);
            now.addAndGet(Duration.ofMinutes(5).toNanos());
        }
        assertThat(input.read()).isNegative();
    }
}
