package clinic.vein.insight.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentTest {

    private final AtomicInteger readings = new AtomicInteger();

    @Test
    void manyQuestionsAreAnsweredFromOneReading() {
        Recent<Integer> recent = new Recent<>(readings::incrementAndGet, Duration.ofHours(1));
        assertThat(recent.get()).isEqualTo(1);
        assertThat(recent.get()).isEqualTo(1);
        assertThat(readings).hasValue(1);
    }

    @Test
    void whatIsKeptForNoTimeIsReadEachTime() {
        Recent<Integer> recent = new Recent<>(readings::incrementAndGet, Duration.ZERO);
        assertThat(recent.get()).isEqualTo(1);
        assertThat(recent.get()).isEqualTo(2);
    }
}
