package clinic.vein.security.limits.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A body that is read no further than it may be long, and no longer than somebody who really sends needs. The server's
 * own timeout begins anew with each byte, so one byte now and then would hold a thread for days.
 */
final class PacedInput extends ServletInputStream {

    private final ServletInputStream input;
    private final long limit;
    private final long patienceNanos;
    private final int leastBytesPerSecond;
    private final LongSupplier nanoTime;
    private final long begun;
    private long read;

    /** @param nanoTime a clock that never goes back, as {@link System#nanoTime} */
    PacedInput(
            ServletInputStream input, long limit, Duration patience, int leastBytesPerSecond, LongSupplier nanoTime) {
        this.input = input;
        this.limit = limit;
        this.patienceNanos = patience.toNanos();
        this.leastBytesPerSecond = leastBytesPerSecond;
        this.nanoTime = nanoTime;
        this.begun = nanoTime.getAsLong();
    }

    private void count(int bytes) {
        read += Math.max(bytes, 0);
        if (read > limit) {
            throw BodyRefused.tooLong(limit);
        }
        double overdue = (nanoTime.getAsLong() - begun - patienceNanos) / 1e9;
        if (bytes > 0 && overdue > 0 && read < overdue * leastBytesPerSecond) {
            throw BodyRefused.tooSlow();
        }
    }

    @Override
    public int read() throws IOException {
        int value = input.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int found = input.read(bytes, offset, length);
        count(found);
        return found;
    }

    @Override
    public boolean isFinished() {
        return input.isFinished();
    }

    @Override
    public boolean isReady() {
        return input.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        input.setReadListener(listener);
    }
}
