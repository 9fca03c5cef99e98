package clinic.vein.audit;

import org.jspecify.annotations.Nullable;

/**
 * What became of following the chain.
 *
 * @param rows how many rows were followed and are as they were written
 * @param head where that ended: worth writing down elsewhere
 * @param firstBroken null when nothing is
 * @param waiting rows written but not linked yet, the last moments' work
 * @param neverLinked rows that should have been linked long ago
 * @param outsideOfMonths rows that found no month's partition: nothing is lost, but the daily work did not run
 */
public record Verification(
        long rows, String head, @Nullable Broken firstBroken, long waiting, long neverLinked, long outsideOfMonths) {

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

    public boolean intact() {
        return firstBroken == null && neverLinked == 0;
    }
}
