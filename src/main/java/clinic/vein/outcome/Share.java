package clinic.vein.outcome;

import clinic.vein.kernel.Worded;

/** What the report gives a percentage of, where its name is more than that of what is counted. */
enum Share implements Worded {
    RESTLESS_LEGS_OF_SCREENED,
    CLOSED_OF_TREATED,
    RELIEVED_OF_KNOWN,
    RELIEVED_OF_TREATED_AT_LEAST,
    RELIEVED_OF_TREATED_AT_MOST,
    RESPONDERS,
    /** Has a place for the points. */
    RESPONDERS_BY_POINTS,
    RESPONDERS_OF_TREATED_AT_LEAST,
    RESPONDERS_OF_TREATED_AT_MOST
}
