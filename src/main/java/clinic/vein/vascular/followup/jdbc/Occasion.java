package clinic.vein.vascular.followup.jdbc;

import clinic.vein.kernel.Worded;

/** When scores are taken. */
enum Occasion implements Worded {
    REFERRAL,
    ASSESSMENT,
    OUTCOME_REVIEW,
    RECALL,
    OWN_BEFORE_ASSESSMENT,
    OWN_AFTER_6_WEEKS
}
