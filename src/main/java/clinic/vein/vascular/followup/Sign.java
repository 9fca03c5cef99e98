package clinic.vein.vascular.followup;

import clinic.vein.kernel.Worded;

/** A sign of vein disease as a letter names it within a sentence. */
enum Sign implements Worded {
    VISIBLE,
    SKIN_CHANGE,
    BLEEDING,
    OPEN_ULCER,
    HEALED_ULCER,
    ULCER,
    HARD_VEIN,
    SYMPTOMS
}
