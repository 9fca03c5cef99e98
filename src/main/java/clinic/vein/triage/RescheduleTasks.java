package clinic.vein.triage;

import clinic.vein.process.ReferralProcess;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** A changed urgency moves the due dates of all open tasks, in the same transaction. */
@Component
class RescheduleTasks {

    private final ReferralProcess process;

    RescheduleTasks(ReferralProcess process) {
        this.process = process;
    }

    /** Just before the commit: the step that changed the urgency has then left the process in peace. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(UrgencyChanged changed) {
        process.reschedule(changed.id());
    }
}
