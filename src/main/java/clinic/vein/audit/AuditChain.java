package clinic.vein.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The links between the rows of the trail, kept beside them so that a row need never be changed. */
public interface AuditChain {

    /** @param head as it is after the row */
    record Link(ChainHead head, long eventId, Instant eventAt) {}

    /** @param row null when the row is gone */
    record StoredLink(Link link, @Nullable AuditRow row) {}

    /** Makes others wait who want to chain too, until this transaction ends. */
    void lock();

    ChainHead head();

    /** Rows without a link, the oldest first. */
    List<AuditRow> unchained(Duration notOlderThan, int limit);

    void append(List<Link> links);

    /** The links after a position, in their order. */
    List<StoredLink> after(long position, int limit);

    /** How many rows have no link although they are older than that. */
    long unchainedFor(Duration atLeast);

    /** How many rows lie in no month's partition. */
    long outsideOfMonths();

    /** Makes the partitions of this month and the next ones where they are missing; tells how many. */
    int makePartitions(int monthsAhead);
}
