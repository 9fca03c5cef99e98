package clinic.vein.process;

import clinic.vein.kernel.ReferralId;

/** Runs the pathway of one referral. */
public interface ReferralProcess {

    /** Starts the pathway and runs it to its first wait state, within the caller's transaction. */
    void start(ReferralId id, String reference);

    /**
     * Tells a running pathway that something happened.
     *
     * @return whether the pathway was in a place where this means something
     */
    boolean tell(ReferralId id, ProcessMessage message);

    /** Puts the due date, the reminder and the escalation of the referral's open tasks of this kind to what holds now. */
    void reschedule(ReferralId id, CareTask task);

    /** Puts the due dates, reminders and escalations of all open tasks of the referral to its present urgency. */
    void reschedule(ReferralId id);
}
