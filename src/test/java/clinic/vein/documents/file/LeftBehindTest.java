package clinic.vein.documents.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class LeftBehindTest {

    private final CountDownLatch end = new CountDownLatch(1);
    private final LeftBehind work = new LeftBehind(Duration.ofMillis(50), 2);

    /** As a drawing that is within one step, and looks at nothing meanwhile. */
    private Object endless() {
        while (end.getCount() > 0) {
            try {
                end.await();
            } catch (InterruptedException ignored) {
                // It does not listen.
            }
        }
        return "";
    }

    @Test
    void whatHasNoEndIsLeftAndWhoeverComesAfterItIsServedUntilTooManyAreLeft() throws Exception {
        assertThat(work.waitFor(this::endless)).isEmpty();
        assertThat(work.waitFor(() -> "drawn")).contains("drawn");
        assertThat(work.waitFor(this::endless)).isEmpty();
        assertThat(work.waitFor(() -> "drawn")).as("two are left").isEmpty();

        end.countDown();
        Optional<String> again = Optional.empty();
        for (int i = 0; i < 200 && again.isEmpty(); i++) {
            again = work.waitFor(() -> "drawn");
        }
        assertThat(again).contains("drawn");
    }

    @Test
    void aFailureIsThatOfTheWork() {
        assertThatIOException()
                .isThrownBy(() -> work.waitFor(() -> {
                    throw new IOException("damaged");
                }))
                .withMessage("damaged");
        assertThat(catchThrowable(() -> work.waitFor(() -> {
                    throw new StackOverflowError();
                })))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(StackOverflowError.class);
    }
}
