package clinic.vein.documents.file;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Who may have a file in memory and take it apart: one at a time, for a file as large as is allowed takes some hundred megabytes. */
@Component
public class FileTurns {

    private static final int AT_ONCE = 1;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Duration longestWait;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    FileTurns() {
        this(LONGEST_WAIT);
    }

    private FileTurns(Duration longestWait) {
        this.longestWait = longestWait;
    }

    static FileTurns waitingFor(Duration longestWait) {
        return new FileTurns(longestWait);
    }

    /** @throws TooManyFiles where it does not come within a while */
    public <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooManyFiles();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManyFiles();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
