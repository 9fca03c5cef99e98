package clinic.vein.workflow.engine.expectation;

import clinic.vein.kernel.ReferralId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An execution that waits, or the root of an instance, as the engine and the worklist have it.
 *
 * @param root whether it listens for what can happen at any time
 * @param element at which it waits; null where only its children do
 * @param leaving whether the wait is over and the engine is to go on in a step of its own
 * @param task null where there is none
 * @param called whether a process that it called runs
 * @param firedBeside the timers beside the wait that have fired since it began
 * @param forms what the deployment of its model has
 */
record Waiting(
        String execution,
        String instance,
        String definition,
        String process,
        ReferralId referral,
        boolean root,
        @Nullable String element,
        boolean leaving,
        @Nullable OpenTask task,
        List<Job> jobs,
        Set<String> subscriptions,
        Map<String, String> variables,
        boolean called,
        Set<String> firedBeside,
        Set<String> forms) {

    /**
     * @param from when it was made, or the appointment that it is at
     * @param wantedBefore the appointment before which it has to be done; null where there is none
     * @param escalatedTo the groups that it was passed on to, by its timer or by whoever took it over
     * @param overdue whether its timer has passed it on
     * @param reminded whether its timer has reminded of it
     * @param movedAt when its dates were last put to others; null where they never were
     */
    record OpenTask(
            String id,
            Set<String> groups,
            Instant from,
            @Nullable Instant wantedBefore,
            boolean listed,
            Set<String> escalatedTo,
            Fired overdue,
            Fired reminded,
            @Nullable Instant movedAt) {}

    /**
     * Whether a timer of a task has fired.
     *
     * @param everBefore whenever that was
     * @param sinceMoved after the task's dates were last put to others, which makes anew what has fired and lies ahead again
     */
    record Fired(boolean everBefore, boolean sinceMoved) {

        /** By the numbers of their entries on the timeline; none is 0. */
        static Fired of(long fired, long moved) {
            return new Fired(fired > 0, fired > moved);
        }
    }

    /**
     * @param element under which the model has it
     * @param configuration the expression that told when, among others
     * @param due null of a step that is due at once
     * @param failed whether it was tried in vain and waits for its next try
     */
    record Job(
            String id,
            String element,
            String configuration,
            @Nullable Instant due,
            boolean timer,
            boolean failed) {}
}
