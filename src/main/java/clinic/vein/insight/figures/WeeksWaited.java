package clinic.vein.insight.figures;

import clinic.vein.kernel.Worded;

/** How long waits took that are counted together. */
enum WeeksWaited implements Worded {
    /** Has places for the first week and the last. */
    FROM_TO,
    /** Has a place for the last week that is counted by itself. */
    OVER
}
