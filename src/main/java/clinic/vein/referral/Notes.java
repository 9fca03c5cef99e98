package clinic.vein.referral;

import clinic.vein.kernel.ReferralId;

/** The store of what staff wrote down, and of what the patient or the practice answered. */
public interface Notes {

    /** Does nothing for a text that is null or blank. */
    void add(ReferralId id, String task, String text);

    void addInformation(ReferralId id, String text);
}
