package clinic.vein.worklist;

import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.TaskId;
import clinic.vein.process.AbandonedClaim;
import clinic.vein.process.AccountsChanged;
import clinic.vein.process.ClaimEnd;
import clinic.vein.process.TaskHands;
import clinic.vein.process.Turns;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A claim does not outlive the person: what is claimed by somebody without an account, without the role, away, or silent
 * since it was passed on, goes back to the roles that it waits for.
 */
@Component
public class GiveBackTasks {

    private static final Logger LOG = LoggerFactory.getLogger(GiveBackTasks.class);

    private final TaskHands hands;
    private final Turns turns;
    private final Absences absences;
    private final Worklist worklist;
    private final Clock clock;
    private final TransactionTemplate each;

    GiveBackTasks(
            TaskHands hands,
            Turns turns,
            Absences absences,
            Worklist worklist,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.hands = hands;
        this.turns = turns;
        this.absences = absences;
        this.worklist = worklist;
        this.clock = clock;
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** One at a time: one that cannot be given back stands in nobody else's way, and the checkup tells of it. */
    public void run() {
        hands.abandoned().forEach(claim -> byItself(claim.task(), () -> giveBack(claim)));
        worklist.keptTooLong().forEach(kept -> byItself(kept.task(), () -> giveToWhoIsBack(kept)));
    }

    private void byItself(TaskId task, Runnable work) {
        try {
            each.executeWithoutResult(status -> work.run());
        } catch (Overtaken | ConcurrencyFailureException somebodyWasFaster) {
            LOG.debug("Task {} was changed at the same moment", task);
        } catch (RuntimeException e) {
            LOG.warn("Task {} could not be given back", task, e);
        }
    }

    /** An absence is over: what the deputy has not begun is with whoever is back. */
    private void giveToWhoIsBack(Worklist.Kept kept) {
        turns.take(kept.task());
        worklist.giveToWhoIsBack(kept);
        hands.isBackWith(kept.task(), kept.absent());
    }

    private void giveBack(AbandonedClaim claim) {
        turns.take(claim.task());
        // Whoever was before us in the turn may have put it right.
        if (hands.isAbandoned(claim)) {
            hands.giveBack(claim);
            if (claim.why() == ClaimEnd.AWAY) {
                absences.deputyOf(claim.assignee(), clock.instant()).ifPresent(deputy -> keep(claim, deputy));
            }
        }
    }

    /** It stands in the deputy's list, and everybody of its roles may do it all the same. */
    private void keep(AbandonedClaim claim, String deputy) {
        hands.isBackWith(claim.task(), deputy);
        worklist.keepFor(claim.task(), claim.assignee(), deputy);
    }

    /** Afterwards: the account is gone by now, whatever becomes of its tasks. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(AccountsChanged changed) {
        run();
    }
}
