package clinic.vein.documents.file;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that may have no end, such as drawing what a stranger sent: one step of it can take for ever, and nothing but the end
 * of the application stops it. It is waited for so long and then left to itself; while too many are left, none is begun.
 */
final class LeftBehind {

    private static final Logger LOG = LoggerFactory.getLogger(LeftBehind.class);

    private final int most;
    private final List<Thread> left = new CopyOnWriteArrayList<>();

    /** @param most how many that were left may still be at it */
    LeftBehind(int most) {
        this.most = most;
    }

    /**
     * @param longest from when it has begun
     * @return empty where it did not end, or was not begun
     */
    <T> Optional<T> waitFor(Callable<T> work, Duration longest) throws Exception {
        left.removeIf(thread -> !thread.isAlive());
        if (left.size() >= most) {
            LOG.error("{} drawings have no end: none is begun until the application is started anew", left.size());
            return Optional.empty();
        }
        CountDownLatch begun = new CountDownLatch(1);
        FutureTask<T> task = new FutureTask<>(() -> {
            begun.countDown();
            return work.call();
        });
        Thread thread = new Thread(task, "draws-a-document");
        thread.setDaemon(true);
        thread.start();
        try {
            begun.await();
            return Optional.of(task.get(longest.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException endless) {
            left.add(thread);
            task.cancel(true);
            LOG.error("The drawing of a document has no end, and is left: the document is kept without pictures");
            return Optional.empty();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw failed;
        } catch (InterruptedException stopped) {
            task.cancel(true);
            throw stopped;
        }
    }
}
