package clinic.vein.process;

import clinic.vein.kernel.ReferralId;

/** Runs one recall of a patient whose referral is closed. */
public interface RecallProcess {

    void start(ReferralId id, String recallId, String reference);

    /** Ends the recall where it runs; nothing happens where it does not. */
    void cancel(ReferralId id, String recallId);
}
