package clinic.vein.process;

/** Runs the recall of a patient whose referral is completed. */
public interface RecallProcess {

    /** Starts the recall and runs it to its first wait state, within the caller's transaction. */
    void start(ReferralId id, String recallId, String reference);
}
