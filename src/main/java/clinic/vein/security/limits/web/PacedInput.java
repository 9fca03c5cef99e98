package clinic.vein.security.limits.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A body that is read no further than it may be long, and no longer than somebody who really sends needs. The server's
 * own timeout begins anew with each byte, so one byte now and then would hold a thread for days. Whoever has us wait for
 * the next byte takes one of the {@link BodyPlaces} meanwhile. Only such waits count: a file of a hundred thousand rows is
 * read as its rows become referrals, and that this takes longer than anybody may send is not the sender's doing.
 */
final class PacedInput extends ServletInputStream {

    /** While many wait. */
    private static final long LITTLE_PATIENCE_NANOS = Duration.ofSeconds(3).toNanos();

    private final ServletInputStream input;
    private final long limit;
    private final long patienceNanos;
    private final int leastBytesPerSecond;
    private final long longestNanos;
    private final BodyPlaces places;
    private final BodySender sender;
    private final LongSupplier nanoTime;
    private long waitedNanos;
    private long read;

    /**
     * @param longest of somebody who is not signed in, whatever the pace
     * @param nanoTime a clock that never goes back, as {@link System#nanoTime}
     */
    PacedInput(
            ServletInputStream input,
            long limit,
            Duration patience,
            int leastBytesPerSecond,
            Duration longest,
            BodyPlaces places,
            BodySender sender,
            LongSupplier nanoTime) {
        this.input = input;
        this.limit = limit;
        this.patienceNanos = patience.toNanos();
        this.leastBytesPerSecond = leastBytesPerSecond;
        this.longestNanos = longest.toNanos();
        this.places = places;
        this.sender = sender;
        this.nanoTime = nanoTime;
    }

    private void count(int bytes) {
        read += Math.max(bytes, 0);
        if (read > limit) {
            throw BodyRefused.tooLong(limit);
        }
        if (bytes > 0 && isTooSlow()) {
            throw BodyRefused.tooSlow();
        }
    }

    private boolean isTooSlow() {
        if (!sender.signedIn() && waitedNanos > longestNanos) {
            // Much sent at once would pay for days of a byte now and then.
            return true;
        }
        long patience = places.crowded() ? Math.min(patienceNanos, LITTLE_PATIENCE_NANOS) : patienceNanos;
        double overdue = (waitedNanos - patience) / 1e9;
        return overdue > 0 && read < overdue * leastBytesPerSecond;
    }

    /** @return whether a place was taken, which must be given back */
    private boolean takePlace() throws IOException {
        if (input.available() > 0 || input.isFinished()) {
            return false;
        }
        if (!places.enter(sender.address(), sender.signedIn())) {
            throw BodyRefused.tooMany();
        }
        return true;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        boolean waiting = takePlace();
        long asked = nanoTime.getAsLong();
        try {
            int found = input.read(bytes, offset, length);
            waitedNanos += nanoTime.getAsLong() - asked;
            count(found);
            return found;
        } finally {
            if (waiting) {
                places.leave(sender.address(), sender.signedIn());
            }
        }
    }

    @Override
    public int available() throws IOException {
        return input.available();
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
