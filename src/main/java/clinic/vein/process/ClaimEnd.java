package clinic.vein.process;

import clinic.vein.kernel.Worded;

/** Why a claim ended that its owner did not end. */
public enum ClaimEnd implements Worded {
    /** The task was passed on to another role, and whoever had it gave no sign of working on it. */
    ESCALATED,
    /** Claimed after it was passed on, and then left alone for a day. */
    LEFT_ALONE,
    ACCOUNT_GONE,
    ROLE_GONE,
    AWAY
}
