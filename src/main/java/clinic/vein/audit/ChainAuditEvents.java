package clinic.vein.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links new rows to the chain, a moment after they were written. One chain for all would otherwise be one queue for all:
 * each transaction would wait for the one before to reach the disk.
 */
@Component
public class ChainAuditEvents {

    private static final int BATCH = 1_000;

    private final AuditChain chain;

    ChainAuditEvents(AuditChain chain) {
        this.chain = chain;
    }

    /**
     * Links up to a thousand rows.
     *
     * @param notOlderThan how far back to look: a row appears when its transaction commits, not when it is written
     * @return whether there may be more
     */
    @Transactional
    public boolean chain(Duration notOlderThan) {
        chain.lock();
        List<AuditRow> rows = chain.unchained(notOlderThan, BATCH);
        if (rows.isEmpty()) {
            return false;
        }
        ChainHead head = chain.head();
        Instant now = chain.now();
        List<AuditChain.Link> links = new ArrayList<>(rows.size());
        for (AuditRow row : rows) {
            head = head.then(row, now);
            links.add(new AuditChain.Link(head, row.id(), row.at(), now));
        }
        chain.append(links);
        return rows.size() == BATCH;
    }
}
