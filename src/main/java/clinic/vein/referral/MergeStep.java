package clinic.vein.referral;

import clinic.vein.kernel.Worded;

/** What happened to somebody's word that two referrals are of one person. */
public enum MergeStep implements Worded {
    /** A second person has to agree. */
    ASKED,
    STANDS,
    TAKEN_BACK
}
