package clinic.vein.workflow.engine.lifecycle;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Those who send requests in the application's own JVM, whose processor time is not the application's. */
final class Senders {

    private static final String NAME = "sender";

    private Senders() {}

    /** Measure before it is shut down: a thread takes its time with it. */
    static ExecutorService pool(int size) {
        return Executors.newFixedThreadPool(size, Senders::thread);
    }

    static HttpClient client() {
        return HttpClient.newBuilder()
                .executor(Executors.newFixedThreadPool(2, Senders::thread))
                .build();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, NAME);
        thread.setDaemon(true);
        return thread;
    }

    /** Of all of them that live, and of the JDK's own thread for each client. */
    static Duration time() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] ours = Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(Objects::nonNull)
                .filter(each -> each.getThreadName().equals(NAME)
                        || each.getThreadName().endsWith("SelectorManager"))
                .mapToLong(each -> each.getThreadId())
                .toArray();
        return Duration.ofNanos(Arrays.stream(threads.getThreadCpuTime(ours))
                .filter(each -> each > 0)
                .sum());
    }
}
