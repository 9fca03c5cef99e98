package clinic.vein.outcome;

import clinic.vein.kernel.Worded;

/** What the report's own words mean, and whether the series beside it meant the same. */
public enum Definition implements Worded {
    RELIEVED,
    RESTLESS_LEGS_BACK,
    VEINS_BACK,
    AT_RISK,
    TIMES,
    CHANGED_BESIDE,
    MISSING
}
