package clinic.vein.documents.file;

import static clinic.vein.testing.Eventually.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class LeftBehindTest {

    private static final Duration SHORT = Duration.ofMillis(1);

    /** Nothing here takes as long, however busy the machine is. */
    private static final Duration LONG = Duration.ofMinutes(5);

    private final CountDownLatch end = new CountDownLatch(1);
    private final LeftBehind work = new LeftBehind(2);

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
        assertThat(work.waitFor(this::endless, SHORT)).isEmpty();
        assertThat(work.waitFor(() -> "drawn", LONG)).contains("drawn");
        assertThat(work.waitFor(this::endless, SHORT)).isEmpty();
        assertThat(work.waitFor(() -> "drawn", LONG)).as("two are left").isEmpty();

        end.countDown();
        await().until(() -> work.waitFor(() -> "drawn", LONG).isPresent());
    }

    @Test
    void aFailureIsThatOfTheWork() {
        assertThatIOException()
                .isThrownBy(() -> work.waitFor(
                        () -> {
                            throw new IOException("damaged");
                        },
                        LONG))
                .withMessage("damaged");
        assertThat(catchThrowable(() -> work.waitFor(
                        () -> {
                            throw new StackOverflowError();
                        },
                        LONG)))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(StackOverflowError.class);
    }
}
