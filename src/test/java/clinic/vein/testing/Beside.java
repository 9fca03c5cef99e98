package clinic.vein.testing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * What is done beside a test, in a thread of its own: in the pool that all share there are as many as the machine has processors, and
 * who waits there for somebody who is not begun waits for ever.
 */
public final class Beside {

    private static final Executor THREADS = work -> {
        Thread thread = new Thread(work, "beside-a-test");
        thread.setDaemon(true);
        thread.start();
    };

    private Beside() {}

    public static CompletableFuture<Void> run(Runnable work) {
        return CompletableFuture.runAsync(work, THREADS);
    }

    public static <T> CompletableFuture<T> get(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, THREADS);
    }

    /** As {@link CompletableFuture#join}, which goes on waiting where a test has taken too long. */
    public static <T> T result(CompletableFuture<T> work) {
        try {
            return work.get();
        } catch (InterruptedException tooLong) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(tooLong);
        } catch (ExecutionException failed) {
            throw new CompletionException(failed.getCause());
        }
    }
}
