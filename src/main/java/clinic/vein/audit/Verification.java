package clinic.vein.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of following the chain.
 *
 * @param rows how many rows were followed and are as they were written
 * @param head where that ended: worth writing down elsewhere
 * @param firstBroken what ended the walk, or else the first row that was dated back, which does not; null when nothing is
 * @param stretches where time and sequence do not fit, at most the first hundred
 * @param waiting rows written but not linked yet, the last moments' work
 * @param neverLinked rows that should have been linked long ago
 * @param outsideOfMonths rows that found no month's partition: nothing is lost, but the daily work did not run
 */
public record Verification(
        long rows,
        String head,
        @Nullable Broken firstBroken,
        List<Stretch> stretches,
        long waiting,
        long neverLinked,
        long outsideOfMonths) {

    /** @param eventId the row's id, or null when no row stands at the position */
    public record Broken(long position, @Nullable Long eventId, Problem problem) {}

    /** What can be wrong. */
    public enum Problem {
        ROW_CHANGED,
        ROW_MISSING,
        ROW_BACKDATED,
        LINK_MISSING,
        CHAIN_REPLACED,
        END_MISSING
    }

    /** What can be in doubt about the time of rows that are as they were written. */
    public enum Doubt {
        /** Its number, or what was linked before it, tells that it was written later than it says. */
        ROW_BACKDATED,
        /** The clock ran ahead when it was written, or somebody put it into the future. */
        ROW_AHEAD,
        /** The application had stopped, or the row was put in while nothing happened. */
        LINKED_LATE,
        /** The database's clock was set back: times before and after cannot be compared. */
        CLOCK_SET_BACK
    }

    /**
     * Positions one after the other with the same doubt.
     *
     * @param told the time that the first of them tells
     * @param instead the time that it is compared with
     */
    public record Stretch(long from, long to, Doubt doubt, Instant told, Instant instead) {

        boolean isContinuedBy(long position, Doubt again) {
            return doubt == again && to + 1 == position;
        }

        Stretch to(long position) {
            return new Stretch(from, position, doubt, told, instead);
        }
    }

    public boolean intact() {
        return firstBroken == null && neverLinked == 0;
    }
}
