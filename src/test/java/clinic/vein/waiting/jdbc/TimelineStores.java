package clinic.vein.waiting.jdbc;

import clinic.vein.waiting.Timelines;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store of timelines on a database of the tests. */
public final class TimelineStores {

    private TimelineStores() {}

    public static Timelines timelines(JdbcClient jdbc) {
        return new JdbcTimelines(jdbc);
    }
}
