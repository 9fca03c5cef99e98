package clinic.vein.security.limits.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.DelegatingServletInputStream;

class PacedInputTest {

    private final AtomicLong now = new AtomicLong();

    private PacedInput input(int bytes) {
        return new PacedInput(
                new DelegatingServletInputStream(new ByteArrayInputStream(new byte[bytes])),
                1_000,
                Duration.ofSeconds(10),
                100,
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
        for (int i = 0; i < 1_000; i++) {
            now.addAndGet(Duration.ofMillis(10).toNanos());
            assertThat(input.read()).isZero();
        }
        assertThat(input.read()).isNegative();
    }

    @Test
    void who_sends_a_byte_now_and_then_is_sent_away_after_a_while() throws IOException {
        PacedInput input = input(1_000);
        for (int i = 0; i < 10; i++) {
            now.addAndGet(Duration.ofSeconds(1).toNanos());
            assertThat(input.read()).isZero();
        }
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThatExceptionOfType(BodyRefused.class)
                .isThrownBy(input::read)
                .satisfies(
                        refused -> assertThat(refused.getStatusCode().value()).isEqualTo(408));
    }

    @Test
    void a_slow_reader_of_ours_is_not_the_senders_fault_at_the_end() throws IOException {
        PacedInput input = input(5);
        assertThat(input.readNBytes(5)).hasSize(5);
        now.addAndGet(Duration.ofMinutes(5).toNanos());
        assertThat(input.read()).isNegative();
    }
}
