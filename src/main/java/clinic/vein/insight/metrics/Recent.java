package clinic.vein.insight.metrics;

import java.time.Duration;
import java.util.function.Supplier;

/** One scrape asks for dozens of gauges; all of them answer from one reading. */
public final class Recent<T> implements Supplier<T> {

    private final Supplier<T> source;
    private final long keptNanos;

    private T last;
    private long readAt;

    public Recent(Supplier<T> source, Duration kept) {
        this.source = source;
        this.keptNanos = kept.toNanos();
    }

    @Override
    public synchronized T get() {
        long now = System.nanoTime();
        if (last == null || now - readAt >= keptNanos) {
            last = source.get();
            readAt = now;
        }
        return last;
    }
}
