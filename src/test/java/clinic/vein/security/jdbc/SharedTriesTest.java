package clinic.vein.security.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.DraftKey;
import clinic.vein.security.limits.Tries;
import clinic.vein.security.limits.Tries.Counter;
import clinic.vein.security.limits.Tries.Limit;
import clinic.vein.testing.ClinicTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@ClinicTest
class SharedTriesTest {

    /** All tries are of one moment, however long they take. */
    private static final Instant BEGUN = Instant.now();

    private static final Limit FIVE = new Limit(5, Duration.ofMinutes(5), Duration.ofMinutes(15));

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private DraftKey key;

    private Tries application() {
        return new Tries(new JdbcTryCounts(jdbc, transactions, key), Clock.fixed(BEGUN, ZoneOffset.UTC));
    }

    @Test
    void manyAtOnceAtTwoApplicationsHaveNoMoreTriesThanOneAfterAnother() throws Exception {
        String name = "account " + UUID.randomUUID();
        List<Counter> there = List.of(new Counter("address " + name, FIVE, true), new Counter(name, FIVE, false));
        List<Counter> back = List.of(there.get(1), there.get(0));
        Tries one = application();
        Tries another = application();
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Duration>> tries = IntStream.range(0, 24)
                    .<Callable<Duration>>mapToObj(
                            i -> () -> (i % 2 == 0 ? one : another).begin(i % 3 == 0 ? there : back))
                    .toList();
            int let = 0;
            for (Future<Duration> wait : threads.invokeAll(tries)) {
                let += wait.get().isZero() ? 1 : 0;
            }
            assertThat(let).isEqualTo(5);
        } finally {
            threads.shutdownNow();
        }
        another.succeeded(List.of(there.get(1)));
        assertThat(one.begin(List.of(there.get(1)))).isZero();
        assertThat(one.begin(there)).as("the address is not cleared by it").isPositive();
        assertThat(jdbc.sql("select count(*) from clinic.failed_tries where counter ~ 'account|address'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsLongPastIsRemoved() {
        Counter counter = new Counter("account " + UUID.randomUUID(), FIVE, false);
        application().begin(List.of(counter));
        JdbcTryCounts counts = new JdbcTryCounts(jdbc, transactions, key);
        counts.forgetBefore(Instant.now().minus(Tries.FORGOTTEN_AFTER));
        assertThat(rows(counter)).isEqualTo(1);
        jdbc.sql("update clinic.failed_tries set last_at = now() - interval '2 hours' where counter = :counter")
                .param("counter", key.seal("failed-tries").of(counter.name()))
                .update();
        assertThat(counts.forgetBefore(Instant.now().minus(Tries.FORGOTTEN_AFTER)))
                .isPositive();
        assertThat(rows(counter)).isZero();
    }

    private int rows(Counter counter) {
        return jdbc.sql("select count(*) from clinic.failed_tries where counter = :counter")
                .param("counter", key.seal("failed-tries").of(counter.name()))
                .query(Integer.class)
                .single();
    }
}
