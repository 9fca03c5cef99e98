package clinic.vein.messaging;

import clinic.vein.kernel.Worded;

/** What stands beside the facts at the head of a printed message. */
enum PaperLabel implements Worded {
    TO,
    /** The name of a child. */
    PARENTS_OF,
    ADDRESS,
    DATE,
    REFERENCE
}
