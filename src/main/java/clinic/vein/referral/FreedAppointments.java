package clinic.vein.referral;

import clinic.vein.kernel.ReferralId;

/** What was booked for a referral and given back when it ended. */
public interface FreedAppointments {

    /** @return whether it is the patient's again: not when its time has passed or somebody else has it */
    boolean takeBack(ReferralId id, ReferralState closedAs);
}
