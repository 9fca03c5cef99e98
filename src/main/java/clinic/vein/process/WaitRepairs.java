package clinic.vein.process;

import clinic.vein.kernel.TaskId;
import java.util.Map;

/** What can be done to a step that waits and lacks what its model asks for, within the caller's transaction. */
public interface WaitRepairs {

    /** Lets a suspended instance go on, with its tasks and jobs. */
    void activate(String instance);

    /** Gives the job back to whoever runs jobs next. */
    void unlock(String job);

    /** Makes the timers and subscriptions that the execution lacks, and no others. */
    void restore(String execution);

    /** Puts the timer to when it should have been due. */
    void putBack(String job);

    /** Offers the task to the roles of the model, and to no other that it was not escalated to. */
    void offerRightly(TaskId task);

    /** Begins the step anew at which the execution waits; what else runs of the referral goes on. */
    void beginAnew(String execution);

    /** Goes on at another step in place of the one at which the execution waits; what else runs goes on. */
    void goTo(String execution, String element);

    /**
     * @param known what the clinic's tables tell
     * @return false where nobody knows what the variable was
     */
    boolean know(String instance, String variable, Map<ProcessVariable, Object> known);
}
