package clinic.vein.outcome;

import clinic.vein.kernel.Worded;

/** What else was changed that can calm restless legs: a physician had it treated first. */
public enum ChangedBeside implements Worded {
    NOTHING_RECORDED,
    IRON,
    MEDICINE,
    IRON_AND_MEDICINE
}
