package clinic.vein.security.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TallyTest {

    private final AtomicLong now = new AtomicLong(-5);
    private final Tally tally = new Tally(Allowance.of("3+6/PT1H"), 2, now::get);

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @Test
    void some_are_free_and_then_there_is_a_pace() {
        for (int i = 0; i < 3; i++) {
            assertThat(tally.take("a")).isZero();
        }
        assertThat(tally.take("a")).isEqualTo(Duration.ofMinutes(10));
        pass(Duration.ofMinutes(4));
        assertThat(tally.take("a"))
                .isBetween(Duration.ofMinutes(6), Duration.ofMinutes(6).plusNanos(9_000));
        assertThat(tally.take("b")).isZero();
        pass(Duration.ofMinutes(7));
        assertThat(tally.take("a")).isZero();
        assertThat(tally.take("a")).isPositive();
    }

    @Test
    void a_rest_gives_no_more_than_the_whole_allowance() {
        assertThat(tally.take("a")).isZero();
        pass(Duration.ofDays(30));
        for (int i = 0; i < 3; i++) {
            assertThat(tally.take("a")).isZero();
        }
        assertThat(tally.take("a")).isPositive();
    }

    @Test
    void what_is_given_back_does_not_count() {
        for (int i = 0; i < 20; i++) {
            assertThat(tally.take("a")).isZero();
            tally.giveBack("a");
        }
    }

    @Test
    void it_forgets_who_has_not_come_for_longest() {
        for (String sender : new String[] {"a", "a", "a", "b", "a", "c"}) {
            tally.take(sender);
        }
        assertThat(tally.take("a")).as("b was forgotten, not a").isPositive();
        for (int i = 0; i < 3; i++) {
            assertThat(tally.take("b")).isZero();
        }
    }

    @Test
    void an_allowance_that_makes_no_sense_is_refused() {
        for (String text : new String[] {"", "3", "0+1/PT1H", "1+0/PT1H", "1+1/PT0S", "1+1/1h", "-1+1/PT1H"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Allowance.of(text));
        }
    }
}
