package clinic.vein.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class TellInBackgroundTest {

    @Test
    void aStartDoesNotWaitAndAStopWaitsForTheStoryBeingTold() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<String> toldOn = new CompletableFuture<>();
        TellInBackground background = new TellInBackground(new TellStories(null, null, null, null, null) {
            @Override
            int tell(List<Story> stories, BooleanSupplier goOn) {
                begun.countDown();
                while (goOn.getAsBoolean()) {
                    Thread.onSpinWait();
                }
                toldOn.complete(Thread.currentThread().getName());
                return 1;
            }
        });
        background.start();
        begun.await();
        assertThat(toldOn).isNotDone();
        background.destroy();
        assertThat(toldOn).isCompletedWithValue("demo-data");
    }
}
