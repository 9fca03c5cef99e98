package clinic.vein.outcome;

import clinic.vein.kernel.Worded;

/** What the report says beside its figures, and in their place. */
public enum ReportText implements Worded {
    ROUNDING,
    SYNTHETIC,
    WITHHELD,
    NOT_SHOWN,
    NOBODY,
    NOBODY_FOLLOWED,
    /** Has places for how many, and of how many. */
    OF,
    /** Has places for what was found, and who was at risk. */
    FOUND_OF_AT_RISK,
    THIS_COHORT,
    /** What the published series are, all of them. */
    PUBLISHED_ARE
}
