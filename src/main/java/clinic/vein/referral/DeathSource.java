package clinic.vein.referral;

import clinic.vein.kernel.Worded;

/** Whom the clinic knows of a death from. */
public enum DeathSource implements Worded {
    FAMILY,
    PRACTICE,
    HOSPITAL,
    REGISTER
}
