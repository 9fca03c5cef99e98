package clinic.vein.referral;

import clinic.vein.kernel.Worded;

/** What a nurse is asked where something was corrected that decisions were built on. */
enum NurseQuestion implements Worded {
    /** Has places for the birth date and the sex before, and for both now. */
    CORRECTED
}
