package clinic.vein.vascular.followup;

import clinic.vein.kernel.Worded;

/** What is taken before treatment and again at the review. */
enum ComparedMeasure implements Worded {
    SEVERITY,
    NIGHTS,
    IRLS_TOTAL,
    /** Has a place for the leg. */
    VCSS
}
