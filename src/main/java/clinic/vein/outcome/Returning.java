package clinic.vein.outcome;

import clinic.vein.kernel.Worded;

/** What may come back after treatment. */
enum Returning implements Worded {
    RESTLESS_LEGS,
    VEINS
}
