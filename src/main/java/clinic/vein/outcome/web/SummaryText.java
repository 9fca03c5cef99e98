package clinic.vein.outcome.web;

import clinic.vein.kernel.Worded;

/** What the summary of the outcomes says in sentences. */
enum SummaryText implements Worded {
    /** By how much, from, to, how many patients. */
    FELL_BY,
    /** Percent, class as observed, classes as expected with liquid and with foam. */
    SEEN
}
