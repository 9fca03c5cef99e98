package clinic.vein.outcome.csv;

import clinic.vein.kernel.Worded;

/** What the report's file calls its lines, and remarks on them. */
enum ReportLine implements Worded {
    MEASURE,
    THRESHOLD,
    ORIGIN,
    CLINIC_AND_PAST_COHORTS,
    SERIES,
    FIRST_MONTH,
    LAST_MONTH,
    PATHWAY,
    TREATMENT,
    PRODUCT,
    CHANGED_BESIDE,
    DATA,
    WITHHELD,
    ROUNDING,
    DEFINITION,
    MEAN_BEFORE,
    MEAN_AFTER,
    MEAN_FALL,
    INTERVAL_OF_FALL,
    PAIRED_T,
    /** Has a place for it. */
    STANDARD_DEVIATION,
    /** Has a place for when. */
    FALL_AT,
    /** Has places for when, and for the least and the most. */
    RESPONDERS_AT,
    /** Has places for what, and for the months. */
    BACK_BY,
    AT_RISK,
    /** Has places for the classes seen, and expected of liquid and of foam. */
    CLASSES,
    /** Has a place for what the series are. */
    PUBLISHED
}
