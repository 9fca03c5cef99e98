package clinic.vein.insight.metrics;

import clinic.vein.kernel.health.Lagging;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.scheduling.config.TaskExecutionOutcome;
import org.springframework.scheduling.config.TaskExecutionOutcome.Status;
import org.springframework.stereotype.Component;

/** Whether what runs by the clock (mail, audit trail, figures, checkup, erasure) comes to its end, each by itself. */
@Component("regularWorkHealthIndicator")
class RegularWork implements HealthIndicator {

    /** No work takes as long, but the first checkup after months. Local policy. */
    private static final Duration ALLOWED = Duration.ofMinutes(15);

    private final ObjectProvider<ScheduledTaskHolder> holders;
    private final MeterRegistry registry;

    RegularWork(ObjectProvider<ScheduledTaskHolder> holders, MeterRegistry registry) {
        this.holders = holders;
        this.registry = registry;
    }

    @Override
    public Health health() {
        List<String> late = tasks().stream()
                .filter(RegularWork::isLate)
                .map(RegularWork::name)
                .toList();
        return late.isEmpty()
                ? Health.up().build()
                : Health.status(Lagging.STATUS).withDetail("late", late).build();
    }

    /** What runs by the clock is known only when the application has started. */
    @EventListener(ApplicationReadyEvent.class)
    void bind() {
        for (ScheduledTask task : tasks()) {
            Gauge.builder(
                            "clinic.work.running.seconds",
                            task,
                            each -> running(each).toSeconds())
                    .description("How long the present run of a regular work has lasted; 0 between two runs")
                    .tag("work", name(task))
                    .register(registry);
            Gauge.builder("clinic.work.failed", task, each -> hasFailed(each) ? 1 : 0)
                    .description("1 where the last run of a regular work ended with an error")
                    .tag("work", name(task))
                    .register(registry);
        }
    }

    private List<ScheduledTask> tasks() {
        return holders.stream()
                .map(ScheduledTaskHolder::getScheduledTasks)
                .flatMap(Collection::stream)
                .toList();
    }

    private static boolean isLate(ScheduledTask task) {
        return hasFailed(task) || running(task).compareTo(ALLOWED) > 0;
    }

    private static boolean hasFailed(ScheduledTask task) {
        return outcome(task).status() == Status.ERROR;
    }

    private static Duration running(ScheduledTask task) {
        Instant began = outcome(task).executionTime();
        return outcome(task).status() == Status.STARTED && began != null
                ? Duration.between(began, Instant.now())
                : Duration.ZERO;
    }

    private static TaskExecutionOutcome outcome(ScheduledTask task) {
        return task.getTask().getLastExecutionOutcome();
    }

    /** Class and method, as in {@code RelayRegularly.relay}. */
    private static String name(ScheduledTask task) {
        String method = task.toString();
        int ofTheClass = method.lastIndexOf('.', method.lastIndexOf('.') - 1);
        return method.substring(ofTheClass + 1);
    }
}
