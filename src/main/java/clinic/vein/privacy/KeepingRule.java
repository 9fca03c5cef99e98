package clinic.vein.privacy;

import clinic.vein.kernel.Worded;

/** By which rule a record is kept, without anything of the patient. */
enum KeepingRule implements Worded {
    OPEN,
    /** Has places for how the referral ended, and for how long. */
    AFTER_LAST_CONTACT,
    /** Has places for how the referral ended, the age, and for how long at least. */
    OF_A_CHILD,
    YEAR,
    YEARS,
    MONTH,
    MONTHS,
    DAY,
    DAYS
}
