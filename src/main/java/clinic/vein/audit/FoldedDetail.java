package clinic.vein.audit;

import clinic.vein.kernel.Worded;

/** What stands in the trail in the place of many refusals. */
enum FoldedDetail implements Worded {
    /** Has a place for how many. */
    MORE_WITHIN_A_MINUTE
}
