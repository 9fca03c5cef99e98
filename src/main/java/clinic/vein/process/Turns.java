package clinic.vein.process;

import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.TaskId;

/**
 * Changes of one referral come one after another, whoever makes them and by whatever door: who comes second sees what the
 * first one did. A turn is taken before anything is read, and ends with the transaction.
 */
public interface Turns {

    /** @throws Overtaken when somebody has closed the referral */
    void take(ReferralId id);

    /** Of what may be done to a closed referral too. */
    void takeEvenIfClosed(ReferralId id);

    /**
     * @return whether it is an open task of a referral
     * @throws Overtaken when somebody has finished the task
     */
    boolean take(TaskId id);

    /**
     * @param person who wants to claim it
     * @return whether it is an open task of a referral
     * @throws Overtaken when somebody else has
     */
    boolean takeToClaim(TaskId id, String person);
}
