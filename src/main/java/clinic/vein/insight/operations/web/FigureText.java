package clinic.vein.insight.operations.web;

import clinic.vein.kernel.Worded;

/** What stands over cases, and in the file of the figures. */
enum FigureText implements Worded {
    KEY_FIGURES,
    WAITS_ENDED,
    WAITS_RUNNING,
    /** Has places for the first and the last. */
    MONTHS,
    /** Has a place for from when to when. */
    WEEKS,
    /** Has a place for the stage that was reached. */
    RECEIVED
}
