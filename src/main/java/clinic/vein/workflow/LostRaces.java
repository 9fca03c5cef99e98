package clinic.vein.workflow;

import clinic.vein.kernel.Overtaken;
import java.sql.SQLException;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;

/** What the engine says when something else was faster, mostly a timer: people and timers take no turns with each other. */
final class LostRaces {

    /** PostgreSQL: serialization failure, deadlock detected, unique violation. */
    private static final Set<String> STATES = Set.of("40001", "40P01", "23505");

    private LostRaces() {}

    static RuntimeException translated(ProcessEngineException failure) {
        return isLostRace(failure) ? Overtaken.atTheSameMoment() : failure;
    }

    private static boolean isLostRace(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingException
                    || cause instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
