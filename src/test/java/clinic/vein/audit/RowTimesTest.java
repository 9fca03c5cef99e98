package clinic.vein.audit;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.audit.Verification.Broken;
import clinic.vein.audit.Verification.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowTimesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final RowTimes times = new RowTimes(Duration.ofHours(2));
    private long position;

    private void linked(long id, Instant at, Instant linkedAt) {
        position++;
        times.compare(
                position,
                new AuditRow(id, at, "nurse", "NURSE", "TASK_READ", null, "NONE", null, null, null, "DONE"),
                linkedAt);
    }

    private void linkedAtOnce(long id, Instant at) {
        linked(id, at, at.plusSeconds(2));
    }

    private static Instant minute(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }

    private List<String> doubts() {
        return times.stretches().stream()
                .map(each -> each.from() + "-" + each.to() + " " + each.doubt())
                .toList();
    }

    @Test
    void rowsInTheirOrderAreInNoDoubt() {
        IntStream.range(0, 50).forEach(minute -> linkedAtOnce(minute, minute(minute)));
        assertThat(doubts()).isEmpty();
        assertThat(times.backdated()).isNull();
    }

    @Test
    void aRowOfALongTransactionHasTheTimeOfItsNumber() {
        linkedAtOnce(1, minute(0));
        linkedAtOnce(3, minute(1));
        linkedAtOnce(4, minute(5));
        linked(2, minute(0), minute(6));
        assertThat(doubts()).isEmpty();
    }

    @Test
    void aRowDatedBackByAMinuteIsNamedByItsNumber() {
        linkedAtOnce(1, minute(0));
        linkedAtOnce(2, minute(2));
        linked(3, minute(1), minute(2).plusSeconds(3));
        linkedAtOnce(4, minute(3));
        assertThat(doubts()).containsExactly("3-3 ROW_BACKDATED");
        assertThat(times.backdated()).isEqualTo(new Broken(3, 3L, Problem.ROW_BACKDATED));
    }

    @Test
    void aRowPutIntoAGapOfTheNumbersHasTheTimeOfTheGapOrIsNamed() {
        linkedAtOnce(1, minute(0));
        linkedAtOnce(3, minute(5));
        linked(2, minute(7), minute(8));
        assertThat(doubts()).containsExactly("3-3 ROW_BACKDATED");
    }

    @Test
    void aRowPutIntoAGapOfTheNumbersLongAfterwardsIsNamed() {
        linkedAtOnce(1, minute(0));
        linkedAtOnce(3, minute(1));
        linkedAtOnce(4, minute(90));
        linked(2, minute(0), minute(91));
        assertThat(doubts()).containsExactly("4-4 ROW_BACKDATED");
    }

    @Test
    void whatAStopLeftBehindIsLinkedLateAndNothingWorse() {
        linkedAtOnce(1, minute(0));
        linked(2, minute(1), minute(100));
        linked(3, minute(1), minute(100));
        linkedAtOnce(4, minute(101));
        assertThat(doubts()).containsExactly("2-3 LINKED_LATE");
        assertThat(times.backdated()).isNull();
    }

    @Test
    void aClockThatRanAheadAndWasSetRightIsNamedAndWhatFollowsIsComparedByTheRightOne() {
        linkedAtOnce(1, minute(0));
        linkedAtOnce(2, minute(181));
        linked(3, minute(182), minute(3));
        linked(4, minute(2), minute(3));
        linkedAtOnce(5, minute(4));
        linkedAtOnce(6, minute(200));
        assertThat(doubts()).containsExactly("3-3 CLOCK_SET_BACK", "3-3 ROW_AHEAD");
        assertThat(times.backdated()).isNull();
        linked(7, minute(100), minute(201));
        assertThat(times.backdated()).isEqualTo(new Broken(7, 7L, Problem.ROW_BACKDATED));
    }

    @Test
    void aRowFromBeforeLinksHadATimeIsNamedAndDoesNotHideTheNext() {
        linked(1, minute(300), null);
        linked(2, minute(0), null);
        linked(3, minute(301), null);
        linkedAtOnce(4, minute(302));
        linked(5, minute(200), minute(303));
        assertThat(doubts()).containsExactly("2-2 ROW_BACKDATED", "5-5 ROW_BACKDATED");
    }

    @Test
    void stretchesAreBounded() {
        IntStream.range(0, 500).forEach(number -> {
            linkedAtOnce(2 * number, minute(600 + number));
            linked(2 * number + 1, minute(number), minute(601 + number));
        });
        assertThat(times.stretches()).hasSize(100);
    }
}
