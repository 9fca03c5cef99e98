package clinic.vein.testing;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What comes by itself is waited for until it has come, so that no test depends on how fast the machine is. */
public final class Eventually {

    /** Nothing that a test waits for takes as long, however busy the machine is. */
    public static final Duration LONG = Duration.ofMinutes(5);

    private Eventually() {}

    public static ConditionFactory await() {
        return Awaitility.await().atMost(LONG);
    }

    /**
     * Until so many wait for what the transaction holds in which this is called, one behind the other as well. Whoever else waits
     * for a lock on the same server does not count.
     *
     * @param over whether those who should wait have come to their end without it
     */
    public static void awaitBlocked(JdbcClient jdbc, int many, BooleanSupplier over) {
        await().pollInSameThread().until(() -> over.getAsBoolean() || blocked(jdbc) >= many);
    }

    private static int blocked(JdbcClient jdbc) {
        return jdbc.sql("""
                        with recursive waiting (pid) as (
                            select pg_backend_pid()
                            union
                            select each.pid
                            from waiting
                            join (select distinct pid from pg_locks where not granted) each
                              on waiting.pid = any (pg_blocking_pids(each.pid)))
                        select count(*) - 1 from waiting""").query(Integer.class).single();
    }
}
