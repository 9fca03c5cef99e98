package clinic.vein.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/**
 * The clock everything reads. A story told about the past, such as the demonstration data, sets the time for its own
 * thread only, so that what goes on at the same moment keeps the real time.
 */
public final class ClinicClock extends Clock {

    private final Clock real;
    private final ThreadLocal<Instant> told = new ThreadLocal<>();

    public ClinicClock(Clock real) {
        this.real = real;
    }

    /** Runs the work with this thread's clock standing at the instant. */
    public <T> T at(Instant instant, Supplier<T> work) {
        Instant before = told.get();
        told.set(instant);
        try {
            return work.get();
        } finally {
            if (before == null) {
                told.remove();
            } else {
                told.set(before);
            }
        }
    }

    public void at(Instant instant, Runnable work) {
        at(instant, () -> {
            work.run();
            return null;
        });
    }

    @Override
    public Instant instant() {
        Instant instant = told.get();
        return instant == null ? real.instant() : instant;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : Clock.fixed(instant(), zone);
    }
}
