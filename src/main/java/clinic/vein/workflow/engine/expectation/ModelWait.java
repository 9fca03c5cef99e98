package clinic.vein.workflow.engine.expectation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one model asks for where it waits.
 *
 * @param groups who may do the task; empty where it is none
 * @param form the name of the task's form in the deployment; null where it is no task
 * @param subscriptions the elements that listen for a message
 * @param variables what the wait and its timers read
 * @param called the process that it calls; null where it calls none
 */
record ModelWait(
        String element,
        List<String> groups,
        @Nullable String form,
        List<Timer> timers,
        Set<String> subscriptions,
        Set<String> variables,
        @Nullable String called) {

    /**
     * @param element under which the engine keeps its job
     * @param due the expression that tells when
     * @param beside whether the wait goes on when it fires, so that later it may rightly be gone
     */
    record Timer(String element, String due, boolean beside) {}

    boolean isTask() {
        return !groups.isEmpty();
    }
}
