package clinic.vein.referral.timeline;

import clinic.vein.kernel.Worded;

/** What a visit is for. */
public enum Purpose implements Worded {
    ASSESSMENT,
    SESSION
}
