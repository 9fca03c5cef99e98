package clinic.vein.scheduling;

import clinic.vein.kernel.Worded;

/** What stands in a calendar feed. */
enum FeedWord implements Worded {
    /** With the reference. */
    BOOKED,
    /** With the reference and the name. */
    BOOKED_NAME,
    NEEDS,
    INTERPRETER_FOR
}
