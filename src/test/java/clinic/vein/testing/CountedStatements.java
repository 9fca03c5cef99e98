package clinic.vein.testing;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What requests, and a test's own thread, have the database do while a test asks for it. Exactly that: what the application does
 * by itself meanwhile is not in it.
 */
public final class CountedStatements {

    private static final ThreadLocal<Boolean> COUNTED = ThreadLocal.withInitial(() -> false);
    private static final CountedStatements NOW = new CountedStatements();

    private final Map<String, Integer> byText = new TreeMap<>();
    private volatile boolean on;
    private int commits;
    private int requests;

    private CountedStatements() {}

    /**
     * @param byText how often each statement was executed; of an insert of many rows, as the driver joins them
     * @param commits of transactions that had done something
     */
    public record Cost(Map<String, Integer> byText, int commits) {

        public int statements() {
            return byText.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** The most frequent first. */
        @Override
        public String toString() {
            return byText.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(entry -> "%5d  %s".formatted(entry.getValue(), entry.getKey()))
                    .collect(Collectors.joining("\n", statements() + " statements, " + commits + " commits\n", "\n"));
        }
    }

    /** What work is may throw, as a test does. */
    public interface Work {
        void run() throws Exception;
    }

    public static Cost of(Work work) throws Exception {
        NOW.begin();
        COUNTED.set(true);
        try {
            work.run();
        } finally {
            COUNTED.remove();
        }
        return NOW.end();
    }

    /** Does something in between that does not count. */
    public static <T> T aside(Callable<T> work) throws Exception {
        boolean before = NOW.isOn(false);
        try {
            return work.call();
        } finally {
            NOW.isOn(before);
        }
    }

    private synchronized void begin() {
        byText.clear();
        commits = 0;
        on = true;
    }

    /** @return as it was until now */
    private synchronized boolean isOn(boolean now) throws InterruptedException {
        awaitRequests();
        boolean before = on;
        on = now;
        return before;
    }

    /** A request goes on for a moment after its answer was sent. */
    private synchronized Cost end() throws InterruptedException {
        awaitRequests();
        on = false;
        return new Cost(new TreeMap<>(byText), commits);
    }

    private void awaitRequests() throws InterruptedException {
        while (requests > 0) {
            wait();
        }
    }

    private synchronized void enter() {
        requests++;
    }

    private synchronized void leave() {
        requests--;
        notifyAll();
    }

    private synchronized void executed(String text, int times) {
        if (on && COUNTED.get()) {
            byText.merge(text.replaceAll("\\s+", " ").strip(), times, Integer::sum);
        }
    }

    private synchronized void committed() {
        if (on && COUNTED.get()) {
            commits++;
        }
    }

    /** Around all that a request does. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static final class Requests extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            NOW.enter();
            COUNTED.set(true);
            try {
                chain.doFilter(request, response);
            } finally {
                COUNTED.remove();
                NOW.leave();
            }
        }
    }

    /** Connections of whoever is not counted are the pool's own. */
    static final class Database implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof HikariDataSource pool ? counting(pool) : bean;
        }

        /** Still a pool of its kind: Flyway asks it where the database is. */
        private static Object counting(HikariDataSource pool) {
            DataSource counted = ProxyDataSourceBuilder.create(pool)
                    .afterQuery((execution, queries) -> queries.forEach(
                            query -> NOW.executed(query.getQuery(), times(query.getQuery(), execution))))
                    .methodListener(new Commits())
                    .build();
            ProxyFactory proxy = new ProxyFactory(pool);
            proxy.setProxyTargetClass(true);
            proxy.addAdvice((MethodInterceptor) call -> NOW.on
                            && COUNTED.get()
                            && call.getMethod().getName().equals("getConnection")
                            && call.getArguments().length == 0
                    ? counted.getConnection()
                    : call.proceed());
            return proxy.getProxy();
        }

        /** The driver sends the rows of an insert by twos, fours, eights and so on; each other statement by itself. */
        private static int times(String text, ExecutionInfo execution) {
            if (!execution.isBatch()) {
                return 1;
            }
            return text.stripLeading().regionMatches(true, 0, "insert", 0, 6)
                    ? Integer.bitCount(execution.getBatchSize())
                    : execution.getBatchSize();
        }
    }

    private static final class Commits implements MethodExecutionListener {

        @Override
        public void beforeMethod(MethodExecutionContext call) {
            if (call.getTarget() instanceof Connection
                    && call.getMethod().getName().equals("commit")) {
                NOW.committed();
            }
        }

        @Override
        public void afterMethod(MethodExecutionContext call) {
            // Counted before.
        }
    }
}
