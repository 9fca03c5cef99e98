package clinic.vein.demo;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Tells the stories on a thread of its own once the application serves; a stop waits for the story being told. */
class TellInBackground implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(TellInBackground.class);

    private final TellStories tellStories;
    private final Thread thread = new Thread(this::tell, "demo-data");
    private volatile boolean stopping;

    TellInBackground(TellStories tellStories) {
        this.tellStories = tellStories;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread.start();
    }

    private void tell() {
        long begun = System.nanoTime();
        int patients = tellStories.tell(TellStories.stories(), () -> !stopping);
        if (patients > 0) {
            LOG.info(
                    "Demo data: {} patients in {} s{}",
                    patients,
                    Duration.ofNanos(System.nanoTime() - begun).toSeconds(),
                    stopping ? ", the rest at the next start" : "");
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        thread.join();
    }
}
