package clinic.vein.process;

import clinic.vein.kernel.ReferralId;

/** What is left of a referral's processes after they have ended. */
public interface ProcessHistory {

    /**
     * Removes all of it, comments and attachments that somebody left at tasks among it, within the caller's transaction.
     *
     * @throws IllegalStateException when a process of the referral is still running
     */
    void erase(ReferralId id);
}
