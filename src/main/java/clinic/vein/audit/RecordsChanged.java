package clinic.vein.audit;

import clinic.vein.kernel.Actor;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.ReferralId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Puts what a use case does to a record on the audit trail: one row for each transaction and referral, with all the steps,
 * in that same transaction.
 */
@Component
public class RecordsChanged {

    private final AuditEvents events;
    private final CurrentActor currentActor;

    RecordsChanged(AuditEvents events, CurrentActor currentActor) {
        this.events = events;
        this.currentActor = currentActor;
    }

    /** @param step a code, as on the timeline */
    public void changed(ReferralId id, String step) {
        Actor actor = currentActor.get();
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            add(actor, id, Set.of(step));
            return;
        }
        Steps steps = (Steps) TransactionSynchronizationManager.getResource(this);
        if (steps == null) {
            steps = new Steps();
            TransactionSynchronizationManager.bindResource(this, steps);
            TransactionSynchronizationManager.registerSynchronization(steps);
        }
        steps.add(actor, id, step);
    }

    private void add(Actor actor, ReferralId id, Set<String> steps) {
        events.add(actor, AuditEntry.done(AuditAction.RECORD_CHANGED, id, Why.ROLE, String.join(",", steps)));
    }

    private record Change(Actor actor, ReferralId id) {}

    private final class Steps implements TransactionSynchronization {

        private final Map<Change, Set<String>> byChange = new LinkedHashMap<>();
        private boolean written;
        private boolean ended;

        /** What is done once these are written, by others who are called while the transaction commits, is told at once. */
        void add(Actor actor, ReferralId id, String step) {
            if (written) {
                RecordsChanged.this.add(actor, id, Set.of(step));
                return;
            }
            byChange.computeIfAbsent(new Change(actor, id), change -> new LinkedHashSet<>())
                    .add(step);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            written = true;
            byChange.forEach((change, steps) -> RecordsChanged.this.add(change.actor(), change.id(), steps));
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(RecordsChanged.this);
        }

        /** A transaction that has ended may yet make room for others, which have steps of their own. */
        @Override
        public void resume() {
            if (!ended) {
                TransactionSynchronizationManager.bindResource(RecordsChanged.this, this);
            }
        }

        @Override
        public void beforeCompletion() {
            ended = true;
            TransactionSynchronizationManager.unbindResourceIfPossible(RecordsChanged.this);
        }
    }
}
