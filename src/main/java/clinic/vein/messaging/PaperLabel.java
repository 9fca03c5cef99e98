package clinic.vein.messaging;

import clinic.vein.kernel.Worded;

/** What stands beside the facts at the head of a printed message. */
enum PaperLabel implements Worded {
    TO,
    ADDRESS,
    DATE,
    REFERENCE
}
