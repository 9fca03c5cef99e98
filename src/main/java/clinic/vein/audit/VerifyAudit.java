package clinic.vein.audit;

import clinic.vein.audit.AuditChain.Looked;
import clinic.vein.audit.AuditChain.Place;
import clinic.vein.audit.AuditChain.StoredLink;
import clinic.vein.audit.Verification.Broken;
import clinic.vein.audit.Verification.Problem;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows the chain from its beginning and names the first row that is not what it was. A row whose time is in doubt is named
 * and does not end the walk: what comes after it is as it was written or not all the same.
 */
public class VerifyAudit {

    /** Twice the time between the runs that look for rows of long transactions. */
    private static final Duration LATE = Duration.ofHours(2);

    private static final int BATCH = 5_000;

    private final AuditChain chain;

    public VerifyAudit(AuditChain chain) {
        this.chain = chain;
    }

    /** @param known heads written down earlier, elsewhere: a chain that was cut or made anew does not pass by them */
    public Verification verify(List<ChainHead> known) {
        Walk walk = new Walk(known);
        List<StoredLink> links = chain.after(0, BATCH);
        while (!links.isEmpty() && walk.ended == null) {
            links.forEach(walk::check);
            links = chain.after(walk.head.position(), BATCH);
        }
        walk.checkThatKnownHeadsWereReached();
        Looked unlinked = lookForUnlinked();
        return new Verification(
                walk.head.position(),
                walk.head.toString(),
                walk.ended == null ? walk.times.backdated() : walk.ended,
                walk.times.stretches(),
                unlinked.unlinked(),
                unlinked.unlinkedLong(),
                chain.outsideOfMonths());
    }

    private Looked lookForUnlinked() {
        long unlinked = 0;
        long unlinkedLong = 0;
        Place place = Place.BEGINNING;
        while (place != null) {
            Looked looked = chain.look(place, BATCH, LATE);
            unlinked += looked.unlinked();
            unlinkedLong += looked.unlinkedLong();
            place = looked.end();
        }
        return new Looked(null, unlinked, unlinkedLong);
    }

    private static final class Walk {

        private final List<ChainHead> known;
        private final RowTimes times = new RowTimes(LATE);
        private ChainHead head = ChainHead.NONE;
        private @Nullable Broken ended;

        Walk(List<ChainHead> known) {
            this.known = known;
        }

        void check(StoredLink stored) {
            if (ended != null) {
                return;
            }
            long position = head.position() + 1;
            AuditRow row = stored.row();
            AuditChain.Link link = stored.link();
            if (link.head().position() != position) {
                ended = new Broken(position, null, Problem.LINK_MISSING);
            } else if (row == null) {
                ended = new Broken(position, link.eventId(), Problem.ROW_MISSING);
            } else if (!head.then(row, link.linkedAt()).equals(link.head())) {
                ended = new Broken(position, row.id(), Problem.ROW_CHANGED);
            } else if (contradicts(link.head())) {
                ended = new Broken(position, row.id(), Problem.CHAIN_REPLACED);
            } else {
                head = link.head();
                times.compare(position, row, link.linkedAt());
            }
        }

        private boolean contradicts(ChainHead found) {
            return known.stream().anyMatch(each -> each.position() == found.position() && !each.equals(found));
        }

        void checkThatKnownHeadsWereReached() {
            boolean cut = known.stream().anyMatch(each -> each.position() > head.position());
            if (ended == null && cut) {
                ended = new Broken(head.position() + 1, null, Problem.END_MISSING);
            }
        }
    }
}
