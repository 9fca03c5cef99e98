package clinic.vein.referral;

import clinic.vein.kernel.Worded;

/** What reception is asked about a person, since no rule may decide it. */
public enum PersonQuestion implements Worded {
    /** Several referrals of one person are open: which of them goes on? */
    SEVERAL_OPEN,
    /** A referral is open of somebody who may be one of whom a death was recorded. */
    MAY_HAVE_DIED,
    /** A referral is open of somebody of whom a death was recorded on another one. */
    HAS_DIED
}
