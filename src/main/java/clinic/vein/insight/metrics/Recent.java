package clinic.vein.insight.metrics;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One scrape asks for dozens of gauges; all of them answer from one reading. */
public final class Recent<T> implements Supplier<T> {

    private final Supplier<T> source;
    private final long keptNanos;

    private @Nullable T last;
    private long readAt;

    public Recent(Supplier<T> source, Duration kept) {
        this.source = source;
        this.keptNanos = kept.toNanos();
    }

    @Override
    public synchronized T get() {
        long now = System.nanoTime();
        T kept = last;
        if (kept == null || now - readAt >= keptNanos) {
            kept = source.get();
            last = kept;
            readAt = now;
        }
        return kept;
    }
}
