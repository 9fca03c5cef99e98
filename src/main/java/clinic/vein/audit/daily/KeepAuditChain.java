package clinic.vein.audit.daily;

import clinic.vein.audit.AuditChain;
import clinic.vein.audit.ChainAuditEvents;
import clinic.vein.audit.ChainHead;
import clinic.vein.audit.FoldedRefusals;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Links rows moments after they were written, and writes the head into the log: where the chain cannot reach it. */
@Component
class KeepAuditChain {

    private static final Logger LOG = LoggerFactory.getLogger(KeepAuditChain.class);
    private static final Duration JUST_NOW = Duration.ofMinutes(1);
    private static final Duration LATELY = Duration.ofMinutes(20);
    private static final Duration LONG_AGO = Duration.ofDays(40);
    private static final int MONTHS_AHEAD = 12;

    private final ChainAuditEvents chainAuditEvents;
    private final AuditChain chain;
    private final FoldedRefusals refusals;
    private ChainHead told = ChainHead.NONE;

    /** What a stop or a failure left behind is linked before anything newer, or it would look as if dated back. */
    private volatile boolean behind = true;

    KeepAuditChain(ChainAuditEvents chainAuditEvents, AuditChain chain, FoldedRefusals refusals) {
        this.refusals = refusals;
        this.chainAuditEvents = chainAuditEvents;
        this.chain = chain;
    }

    @Scheduled(fixedDelayString = "${clinic.audit.chain-every:PT2S}")
    void linkNewRows() {
        refusals.writeWhatIsOver();
        link(behind ? LONG_AGO : JUST_NOW);
    }

    /**
     * Also what was written more than a minute before its transaction ended, at a machine or a disk that stood still: linked within
     * minutes it is late, linked after an hour it would look as if dated back.
     */
    @Scheduled(fixedRateString = "PT1M", initialDelayString = "PT1M")
    void linkLateRows() {
        link(LATELY);
    }

    /** Also what a stop of the application, or a long transaction, left behind. */
    @Scheduled(fixedRateString = "PT1H")
    void linkAllRowsAndTellTheHead() {
        link(LONG_AGO);
        ChainHead head = chain.head();
        if (!head.equals(told)) {
            LOG.info("Audit trail reaches {}", head);
            told = head;
        }
    }

    /** After a full batch it looks further back, since rows may have grown old while they waited. */
    private void link(Duration notOlderThan) {
        Duration window = notOlderThan;
        behind = true;
        while (chainAuditEvents.chain(window)) {
            window = LONG_AGO;
        }
        behind = false;
    }

    @Scheduled(fixedRateString = "P1D")
    void makePartitions() {
        int made = chain.makePartitions(MONTHS_AHEAD);
        if (made > 0) {
            LOG.info("Made {} months' partitions for the audit trail", made);
        }
        long outside = chain.outsideOfMonths();
        if (outside > 0) {
            LOG.error("{} rows of the audit trail lie in no month's partition", outside);
        }
    }
}
