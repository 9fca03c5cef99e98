package clinic.vein.faults;

import clinic.vein.testing.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long patients and staff wait. */
final class Pace {

    /** What 95 of 100 requests must be answered within. */
    static final long BOUND_MILLIS = 1000;

    private static final int REQUESTS = 100;

    private Pace() {}

    /** @return the 95th percentile in milliseconds of a patient's page and a signed-in nurse's list */
    static long ofNormalRequests(int port) {
        Visitor nurse = new Visitor(port);
        nurse.signIn("nurse", "vein-demo");
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            times.add(time(new Visitor(port), "/refer"));
            times.add(time(nurse, "/api/tasks?scope=ALL&limit=20"));
        }
        Collections.sort(times);
        return times.get(times.size() * 95 / 100);
    }

    private static long time(Visitor visitor, String page) {
        Instant begin = Instant.now();
        int status = visitor.get(page).statusCode();
        if (status != 200) {
            throw new AssertionError(page + " answered " + status);
        }
        return Duration.between(begin, Instant.now()).toMillis();
    }
}
