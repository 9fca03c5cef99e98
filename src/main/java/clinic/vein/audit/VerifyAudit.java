package clinic.vein.audit;

import clinic.vein.audit.AuditChain.StoredLink;
import clinic.vein.audit.Verification.Broken;
import clinic.vein.audit.Verification.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows the chain from its beginning and names the first row that is not what it was. */
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
        while (!links.isEmpty() && walk.broken == null) {
            links.forEach(walk::check);
            links = chain.after(walk.head.position(), BATCH);
        }
        walk.checkThatKnownHeadsWereReached();
        return new Verification(
                walk.head.position(),
                walk.head.toString(),
                walk.broken,
                chain.unchainedFor(Duration.ZERO),
                chain.unchainedFor(LATE),
                chain.outsideOfMonths());
    }

    private static final class Walk {

        private final List<ChainHead> known;
        private ChainHead head = ChainHead.NONE;
        private Instant latest = Instant.MIN;
        private @Nullable Broken broken;

        Walk(List<ChainHead> known) {
            this.known = known;
        }

        void check(StoredLink stored) {
            if (broken != null) {
                return;
            }
            long position = head.position() + 1;
            AuditRow row = stored.row();
            if (stored.link().head().position() != position) {
                broken = new Broken(position, null, Problem.LINK_MISSING);
            } else if (row == null) {
                broken = new Broken(position, stored.link().eventId(), Problem.ROW_MISSING);
            } else if (!head.then(row).equals(stored.link().head())) {
                broken = new Broken(position, row.id(), Problem.ROW_CHANGED);
            } else if (row.at().plus(LATE).isBefore(latest)) {
                broken = new Broken(position, row.id(), Problem.ROW_BACKDATED);
            } else if (contradicts(stored.link().head())) {
                broken = new Broken(position, row.id(), Problem.CHAIN_REPLACED);
            } else {
                head = stored.link().head();
                latest = row.at().isAfter(latest) ? row.at() : latest;
            }
        }

        private boolean contradicts(ChainHead found) {
            return known.stream().anyMatch(each -> each.position() == found.position() && !each.equals(found));
        }

        void checkThatKnownHeadsWereReached() {
            boolean cut = known.stream().anyMatch(each -> each.position() > head.position());
            if (broken == null && cut) {
                broken = new Broken(head.position() + 1, null, Problem.END_MISSING);
            }
        }
    }
}
