package clinic.vein.process;

/** Runs one recall of a patient whose referral is closed. */
public interface RecallProcess {

    void start(ReferralId id, String recallId, String reference);
}
