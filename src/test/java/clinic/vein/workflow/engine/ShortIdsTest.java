package clinic.vein.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.testing.StandingClock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShortIdsTest {

    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

    private final StandingClock clock = new StandingClock();

    @Test
    void theyHaveTheSameLengthAndStandInTheOrderInWhichTheyAreMade() {
        ShortIds ids = new ShortIds(clock);
        clock.stand(NOON);
        List<String> first = Stream.generate(ids::getNextId).limit(1_000).toList();
        clock.stand(NOON.plusMillis(1));
        List<String> next = Stream.generate(ids::getNextId).limit(1_000).toList();

        List<String> all = Stream.concat(first.stream(), next.stream()).toList();
        assertThat(all).allMatch(id -> id.matches("[0-9A-Za-z]{15}")).isSorted().doesNotHaveDuplicates();
        assertThat(first.get(0).substring(0, 7)).isNotEqualTo(next.get(0).substring(0, 7));
    }

    @Test
    void aClockThatIsPutBackMakesNoneASecondTime() {
        ShortIds ids = new ShortIds(clock);
        Set<String> made = new HashSet<>();
        for (int hour = 0; hour < 100; hour++) {
            clock.stand(NOON.minusSeconds(3600L * hour));
            assertThat(made.add(ids.getNextId())).isTrue();
        }
        assertThat(made).hasSize(100);
    }

    @Test
    void severalAtTheSameMomentMakeDifferentOnes() {
        clock.stand(NOON);
        assertThat(Stream.generate(() -> new ShortIds(clock)).limit(1_000).map(ShortIds::getNextId))
                .doesNotHaveDuplicates();
    }

    @Test
    void anIdStillFitsWhereManyYearsHaveGone() {
        clock.stand(Instant.parse("2080-12-31T23:59:59Z"));
        String late = new ShortIds(clock).getNextId();
        clock.stand(NOON);
        assertThat(late).hasSize(15).isGreaterThan(new ShortIds(clock).getNextId());
    }
}
