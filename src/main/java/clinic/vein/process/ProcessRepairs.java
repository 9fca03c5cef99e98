package clinic.vein.process;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.TaskId;

/** What can be done to a process that does not fit its referral, within the caller's transaction. */
public interface ProcessRepairs {

    /** Starts a pathway for a referral that has none, before the element. */
    void start(ReferralId id, String reference, String element, ProcessFacts facts);

    /** Takes everything away from a running pathway and begins anew before the element. */
    void moveTo(String instance, String element, ProcessFacts facts);

    /** Ends the instance and what it called. Where there is no referral, nothing is written of it. */
    void cancel(String instance, boolean ofReferral);

    /** Makes the task anew, with its due date and its timers; nobody has claimed the new one. */
    void beginAnew(TaskId task);

    /** Offers the task to the role that the model names. */
    void offer(TaskId task);

    /** Tells the worklist of the task as it stands. */
    void list(TaskId task);

    /** Lets the job be tried again, as often as any other. */
    void retry(String job);
}
