package clinic.vein.privacy;

import clinic.vein.kernel.ReferralId;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Erases what has been kept long enough, each in a transaction of its own: one that fails does not hold up the rest. */
@Component
public class EraseDueRecords {

    private static final Logger LOG = LoggerFactory.getLogger(EraseDueRecords.class);
    private static final int BATCH = 200;

    private final KeptRecords records;
    private final RetentionPolicy policy;
    private final EraseRecord eraseRecord;

    EraseDueRecords(KeptRecords records, RetentionPolicy policy, EraseRecord eraseRecord) {
        this.records = records;
        this.policy = policy;
        this.eraseRecord = eraseRecord;
    }

    /** @return how many were erased */
    public int erase() {
        int erased = 0;
        ReferralId last = new ReferralId(new UUID(0, 0));
        List<KeptRecord> batch;
        do {
            batch = records.untouchedSince(policy.earliestLastContact(), last, BATCH);
            for (KeptRecord kept : batch) {
                last = kept.id();
                erased += policy.judge(kept).isDue() && erase(kept.id()) ? 1 : 0;
            }
        } while (batch.size() == BATCH);
        return erased;
    }

    private boolean erase(ReferralId id) {
        try {
            return eraseRecord.ifDue(id).isPresent();
        } catch (RuntimeException failure) {
            // The kind only: the text of a failure may carry what a patient is called.
            LOG.error("The record of {} could not be erased ({}); tried again tomorrow", id, failure.getClass());
            return false;
        }
    }
}
