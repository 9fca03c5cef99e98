package clinic.vein.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The links between the rows of the trail, kept beside them so that a row need never be changed. */
public interface AuditChain {

    /**
     * @param head as it is after the row
     * @param linkedAt by the database's clock; null for links made before that was kept
     */
    record Link(
            ChainHead head,
            long eventId,
            Instant eventAt,
            @Nullable Instant linkedAt) {}

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

    /** The database's clock. */
    Instant now();

    /** A place among the rows, in the order of their time and number. */
    record Place(Instant at, long id) {

        static final Place BEGINNING = new Place(Instant.EPOCH, 0);
    }

    /**
     * What was found among some rows.
     *
     * @param end of the last row looked at; null when there was none
     * @param unlinked how many have no link
     * @param unlinkedLong how many of them are older than was asked
     */
    record Looked(@Nullable Place end, long unlinked, long unlinkedLong) {}

    /** Looks for links of the next rows after a place: so many, since a question about the whole trail would take too long. */
    Looked look(Place after, int rows, Duration tooLong);

    /** How many rows lie in no month's partition. */
    long outsideOfMonths();

    /** Makes the partitions of this month and the next ones where they are missing; tells how many. */
    int makePartitions(int monthsAhead);
}
