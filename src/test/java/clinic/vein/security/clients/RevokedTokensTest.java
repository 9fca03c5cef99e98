package clinic.vein.security.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.vein.carefixture.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** Several of the clinic's applications on one database, which may be away. */
class RevokedTokensTest {

    private static final Instant NOW = Instant.parse("2026-03-04T09:00:00Z");

    private final SettableClock clock = new SettableClock(NOW);
    private final Set<String> table = ConcurrentHashMap.newKeySet();
    private boolean away;
    private int asked;
    private Runnable whileReading = () -> {};

    private final RevokedTokenRows rows = new RevokedTokenRows() {
        @Override
        public void add(String id, Instant runsOut) {
            table.add(id);
        }

        @Override
        public Set<String> notRunOut(Instant now) {
            asked++;
            if (away) {
                throw new DataAccessResourceFailureException("away");
            }
            Set<String> read = Set.copyOf(table);
            whileReading.run();
            return read;
        }

        @Override
        public void forgetBefore(Instant time) {}
    };

    private final RevokedTokens here = new RevokedTokens(rows, clock);
    private final RevokedTokens there = new RevokedTokens(rows, clock);

    @Test
    void hereAtOnceAndThereAfterTenSeconds() {
        assertThat(there.contains("a")).isFalse();
        here.add("a", NOW.plusSeconds(300));

        assertThat(here.contains("a")).isTrue();
        assertThat(there.contains("a")).isFalse();
        clock.pass(Duration.ofSeconds(10));
        assertThat(there.contains("a")).isTrue();
        for (int i = 0; i < 100; i++) {
            there.contains("b" + i);
        }
        assertThat(asked).isEqualTo(3);
    }

    /** What was read before it was given back must not bring it back. */
    @Test
    void whatIsGivenBackWhileSomebodyReadsStaysSo() throws Exception {
        Thread[] other = new Thread[1];
        whileReading = () -> {
            other[0] = new Thread(() -> here.add("a", NOW.plusSeconds(300)));
            other[0].start();
            while (!table.contains("a")) {
                Thread.onSpinWait();
            }
        };
        here.contains("x");
        other[0].join();

        assertThat(here.contains("a")).isTrue();
    }

    @Test
    void whileTheDatabaseIsAwayWhatIsKnownCounts() {
        here.add("a", NOW.plusSeconds(300));
        assertThat(here.contains("a")).isTrue();
        away = true;
        clock.pass(Duration.ofSeconds(60));

        assertThat(here.contains("a")).isTrue();
        assertThat(here.contains("b")).isFalse();
        assertThat(asked).as("not by each who comes").isEqualTo(2);
        assertThatThrownBy(() -> there.contains("a"))
                .as("where nothing is known yet")
                .isInstanceOf(DataAccessResourceFailureException.class);
    }
}
