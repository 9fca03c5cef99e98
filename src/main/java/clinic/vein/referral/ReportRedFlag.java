package clinic.vein.referral;

import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violations;
import clinic.vein.process.ProcessMessage;
import clinic.vein.process.ReferralProcess;
import clinic.vein.process.Turns;
import clinic.vein.referral.timeline.TriageEntry.RedFlagReported;
import java.util.Objects;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A patient reports something that cannot wait: the nurse gets a task at once, all else goes on. After the referral was
 * closed it goes to one that follows it.
 */
@Component
public class ReportRedFlag {

    private static final int LONGEST_TEXT = 2000;
    private static final int ATTEMPTS = 3;

    private final Turns turns;
    private final ContinueClosed continueClosed;
    private final Notes notes;
    private final Progress progress;
    private final ReferralProcess process;
    private final TransactionTemplate transaction;

    ReportRedFlag(
            Turns turns,
            ContinueClosed continueClosed,
            Notes notes,
            Progress progress,
            ReferralProcess process,
            TransactionTemplate transaction) {
        this.turns = turns;
        this.continueClosed = continueClosed;
        this.notes = notes;
        this.progress = progress;
        this.process = process;
        this.transaction = transaction;
    }

    /**
     * Tried again when something else changed or closed the referral at the same moment: a red flag is not lost to that. Sent
     * twice by one press too many, it is one.
     *
     * @return on which referral it stands
     * @throws Refused when the text cannot be used
     */
    public ReferralId report(ReferralId id, String what) {
        Violations violations = new Violations();
        violations.required(what, "text");
        violations.text(what, LONGEST_TEXT, "text");
        violations.refuseIfAny();
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> write(id, what)));
            } catch (Overtaken | ConcurrencyFailureException lost) {
                if (attempt == ATTEMPTS || TransactionSynchronizationManager.isActualTransactionActive()) {
                    throw lost;
                }
            }
        }
    }

    private ReferralId write(ReferralId id, String what) {
        turns.takeEvenIfClosed(id);
        ReferralId open = continueClosed.open(id).id();
        if (notes.hasJustReported(open, what)) {
            return open;
        }
        notes.addInformation(open, what);
        progress.note(open, new RedFlagReported());
        if (!process.tell(open, ProcessMessage.RED_FLAG_REPORTED)) {
            throw new IllegalStateException("The pathway of " + open + " does not listen");
        }
        return open;
    }
}
