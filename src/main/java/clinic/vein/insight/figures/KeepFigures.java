package clinic.vein.insight.figures;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.ReferralId;
import clinic.vein.waiting.MeasureWait;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the figures in step with the timelines: only referrals whose timeline grew are counted again. */
@Component
public class KeepFigures {

    private static final int AT_ONCE = 1_000;

    private final CaseRows rows;
    private final MeasureWait measureWait;
    private final CountHistory countHistory;
    private final TransactionTemplate transactions;

    KeepFigures(
            CaseRows rows, MeasureWait measureWait, ClinicSettings clinic, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.measureWait = measureWait;
        this.countHistory = new CountHistory(clinic.zone());
        this.transactions = new TransactionTemplate(transactions);
    }

    public void bringUpToDate() {
        while (Boolean.TRUE.equals(transactions.execute(status -> countSome()))) {
            // Each round keeps its rows locked only as long as it takes.
        }
    }

    /** From scratch; with the same result as if every entry had been counted when it was written. */
    public void rebuild() {
        transactions.executeWithoutResult(status -> rows.startAnew());
        bringUpToDate();
    }

    private boolean countSome() {
        List<ReferralId> due = rows.takeDue(AT_ONCE);
        if (due.isEmpty()) {
            return false;
        }
        rows.replace(rows.histories(due).stream()
                .map(history -> new CaseRows.Counted(
                        history.id(),
                        history.pathway(),
                        countHistory.count(history, measureWait.of(history.timeline()))))
                .toList());
        return true;
    }
}
