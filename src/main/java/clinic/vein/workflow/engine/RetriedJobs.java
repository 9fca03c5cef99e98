package clinic.vein.workflow.engine;

import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.oplog.UserOperationLogContextEntry;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;

/**
 * A failed job is tried again: one, soon, and a few times at most. Its time stays, since a timer moved away would never
 * fire.
 */
final class RetriedJobs {

    private static final Set<String> TRIES = Set.of("1", "2", "3");

    private RetriedJobs() {}

    /** Within the command, which is undone by what this throws. */
    static void check(UserOperationLogContextEntry entry) {
        if (UserOperationLogEntry.OPERATION_TYPE_SET_JOB_RETRIES.equals(entry.getOperationType())
                && !isOneTriedAgain(entry)) {
            throw new AuthorizationException(ActOnEngine.ONE_JOB_AGAIN.title());
        }
    }

    private static boolean isOneTriedAgain(UserOperationLogContextEntry entry) {
        return entry.getJobId() != null && entry.getPropertyChanges().stream().allMatch(RetriedJobs::isTries);
    }

    private static boolean isTries(PropertyChange change) {
        return "retries".equals(change.getPropertyName()) && TRIES.contains(change.getNewValueString());
    }
}
