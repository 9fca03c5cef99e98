package clinic.vein.audit;

import clinic.vein.audit.Verification.Broken;
import clinic.vein.audit.Verification.Doubt;
import clinic.vein.audit.Verification.Problem;
import clinic.vein.audit.Verification.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Compares what rows tell of their time with what the database numbered and linked. Number and time are given in one
 * moment, however long the transaction then takes: a row between two others by its number is between them by its time.
 * When it was linked tells whether it was the clock that went back, which is no row's fault.
 */
final class RowTimes {

    /** A server may be held up between giving the number and reading the clock. */
    private static final Duration SAME_MOMENT = Duration.ofSeconds(10);

    /** Rows are linked within seconds, what a stop left behind before anything new; a long transaction takes some minutes. */
    private static final Duration SOON = Duration.ofMinutes(10);

    /** More than a long transaction lets pass between its row's number and its link. */
    private static final int REMEMBERED = 20_000;

    private static final int MOST_STRETCHES = 100;

    private final Duration lateBeforeLinksHadTimes;
    private final List<Stretch> stretches = new ArrayList<>();
    private final TreeMap<Long, Instant> timesByNumber = new TreeMap<>();
    private Instant latest = Instant.MIN;
    private Instant linked = Instant.MIN;
    private @Nullable Broken backdated;

    RowTimes(Duration lateBeforeLinksHadTimes) {
        this.lateBeforeLinksHadTimes = lateBeforeLinksHadTimes;
    }

    void compare(long position, AuditRow row, @Nullable Instant linkedAt) {
        if (linkedAt == null) {
            compareWithLatest(position, row);
            return;
        }
        if (linkedAt.plusSeconds(1).isBefore(linked)) {
            name(position, Doubt.CLOCK_SET_BACK, linked, linkedAt);
            timesByNumber.clear();
            latest = Instant.MIN;
        }
        // Linked by another clock than it was written by; it tells nothing of its neighbours.
        if (row.at().isAfter(linkedAt.plus(SAME_MOMENT))) {
            name(position, Doubt.ROW_AHEAD, row.at(), linkedAt);
        } else if (isOutOfOrder(row) || row.at().plus(SOON).isBefore(latest)) {
            backdated(position, row, linkedAt);
        } else {
            if (row.at().plus(SOON).isBefore(linkedAt)) {
                name(position, Doubt.LINKED_LATE, row.at(), linkedAt);
            }
            remember(row);
            latest = row.at().isAfter(latest) ? row.at() : latest;
        }
        linked = linkedAt;
    }

    @Nullable
    Broken backdated() {
        return backdated;
    }

    List<Stretch> stretches() {
        return List.copyOf(stretches);
    }

    private void compareWithLatest(long position, AuditRow row) {
        if (row.at().plus(lateBeforeLinksHadTimes).isBefore(latest)) {
            backdated(position, row, latest);
        } else {
            latest = row.at().isAfter(latest) ? row.at() : latest;
        }
    }

    private boolean isOutOfOrder(AuditRow row) {
        Map.Entry<Long, Instant> before = timesByNumber.lowerEntry(row.id());
        Map.Entry<Long, Instant> after = timesByNumber.higherEntry(row.id());
        return before != null && row.at().plus(SAME_MOMENT).isBefore(before.getValue())
                || after != null && after.getValue().plus(SAME_MOMENT).isBefore(row.at());
    }

    private void remember(AuditRow row) {
        timesByNumber.put(row.id(), row.at());
        if (timesByNumber.size() > REMEMBERED) {
            timesByNumber.pollFirstEntry();
        }
    }

    private void backdated(long position, AuditRow row, Instant instead) {
        name(position, Doubt.ROW_BACKDATED, row.at(), instead);
        if (backdated == null) {
            backdated = new Broken(position, row.id(), Problem.ROW_BACKDATED);
        }
    }

    private void name(long position, Doubt doubt, Instant told, Instant instead) {
        int last = stretches.size() - 1;
        if (last >= 0 && stretches.get(last).isContinuedBy(position, doubt)) {
            stretches.set(last, stretches.get(last).to(position));
        } else if (stretches.size() < MOST_STRETCHES) {
            stretches.add(new Stretch(position, position, doubt, told, instead));
        }
    }
}
