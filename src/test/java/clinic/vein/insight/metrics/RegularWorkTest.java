package clinic.vein.insight.metrics;

import static clinic.vein.testing.Eventually.await;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.health.Lagging;
import clinic.vein.testing.ClinicTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.scheduling.config.TaskExecutionOutcome;

@ClinicTest
class RegularWorkTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final CountDownLatch mailServerAnswers = new CountDownLatch(1);

    @Autowired
    private ObjectProvider<ScheduledTaskHolder> holders;

    @Autowired
    private ThreadPoolTaskScheduler scheduler;

    /** Before the application is closed, which waits ten seconds for whoever works. */
    @AfterEach
    void goOn() {
        mailServerAnswers.countDown();
    }

    @Test
    void eachHasAThreadOfItsOwn() {
        long works = holders.stream()
                .mapToLong(holder -> holder.getScheduledTasks().size())
                .sum();
        assertThat(works).isGreaterThan(8);
        assertThat((long) scheduler.getScheduledThreadPoolExecutor().getCorePoolSize())
                .isGreaterThanOrEqualTo(works);
    }

    @Test
    void noneIsBegunBesideATest() {
        assertThat(holders.stream()
                        .flatMap(holder -> holder.getScheduledTasks().stream())
                        .map(each -> each.getTask().getLastExecutionOutcome().status()))
                .isNotEmpty()
                .containsOnly(TaskExecutionOutcome.Status.NONE);
    }

    @Test
    void oneThatDoesNotEndIsToldAndHoldsUpNoOther() {
        try (AnnotationConfigApplicationContext application = works()) {
            RegularWork work = new RegularWork(application.getBeanProvider(ScheduledTaskHolder.class), registry);
            work.bind();
            await().until(() -> figure("running.seconds", "SlowMail.relay") >= 1);
            await().until(() -> application.getBean(Broken.class).runs() > 10);
            await().until(() -> figure("running.seconds", "Broken.link") == 0);
            goOn();
        }
    }

    @Test
    void oneThatFailedIsToldAsLagging() {
        try (AnnotationConfigApplicationContext application = works()) {
            RegularWork work = new RegularWork(application.getBeanProvider(ScheduledTaskHolder.class), registry);
            work.bind();
            await().until(() -> figure("failed", "Broken.link") == 1);
            assertThat(figure("failed", "SlowMail.relay")).isZero();
            // While it runs again, it has not failed yet.
            await().untilAsserted(() -> {
                Health health = work.health();
                assertThat(health.getStatus()).isEqualTo(Lagging.STATUS);
                assertThat(health.getDetails().toString()).contains("Broken.link");
            });
            goOn();
        }
    }

    @Test
    void withoutTroubleItIsWell() {
        assertThat(new RegularWork(holders, registry).health().getStatus()).isEqualTo(Status.UP);
    }

    private double figure(String name, String work) {
        return registry.get("clinic.work." + name)
                .tag("work", "RegularWorkTest$" + work)
                .gauge()
                .value();
    }

    private AnnotationConfigApplicationContext works() {
        AnnotationConfigApplicationContext application = new AnnotationConfigApplicationContext();
        application.registerBean(SlowMail.class, () -> new SlowMail(mailServerAnswers));
        application.registerBean("taskScheduler", ThreadPoolTaskScheduler.class, RegularWorkTest::twoThreads);
        application.register(Broken.class, Scheduling.class);
        application.refresh();
        return application;
    }

    private static ThreadPoolTaskScheduler twoThreads() {
        ThreadPoolTaskScheduler threads = new ThreadPoolTaskScheduler();
        threads.setPoolSize(2);
        return threads;
    }

    /** Not a configuration, which would take the place of the application in the other tests. */
    @EnableScheduling
    static class Scheduling {}

    record SlowMail(CountDownLatch mailServerAnswers) {

        @Scheduled(fixedDelay = 10)
        void relay() throws InterruptedException {
            mailServerAnswers.await();
        }
    }

    static class Broken {

        private volatile int runs;

        @Scheduled(fixedDelay = 10)
        void link() {
            runs++;
            throw new IllegalStateException("the audit trail cannot be written");
        }

        int runs() {
            return runs;
        }
    }
}
