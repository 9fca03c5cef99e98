package clinic.vein.security.limits;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Counts what each sender did against an allowance (a token bucket for each). It remembers only so many senders and
 * forgets first who has not come for longest; of what was typed it keeps a hash.
 */
public final class Tally {

    private final Allowance allowance;
    private final LongSupplier nanoTime;
    private final Map<String, Left> senders;

    /** @param left of the allowance at that time; it grows since then */
    private record Left(double left, long at) {}

    /** @param nanoTime a clock that never goes back, as {@link System#nanoTime} */
    public Tally(Allowance allowance, int mostSenders, LongSupplier nanoTime) {
        this.allowance = allowance;
        this.nanoTime = nanoTime;
        this.senders = new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Left> eldest) {
                return size() > mostSenders;
            }
        };
    }

    /** Uses one of the sender's allowance. @return zero, or how long to wait for the next when it is used up */
    public synchronized Duration take(String sender) {
        String key = hash(sender);
        long now = nanoTime.getAsLong();
        double left = left(key, now);
        if (left < 1) {
            return Duration.ofNanos((long) Math.ceil((1 - left) / allowance.perNano()));
        }
        senders.put(key, new Left(left - 1, now));
        return Duration.ZERO;
    }

    /** What was taken was none that counts. */
    public synchronized void giveBack(String sender) {
        String key = hash(sender);
        long now = nanoTime.getAsLong();
        senders.put(key, new Left(Math.min(left(key, now) + 1, allowance.atOnce()), now));
    }

    private double left(String key, long now) {
        Left before = senders.get(key);
        return before == null
                ? allowance.atOnce()
                : Math.min(before.left() + (now - before.at()) * allowance.perNano(), allowance.atOnce());
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
