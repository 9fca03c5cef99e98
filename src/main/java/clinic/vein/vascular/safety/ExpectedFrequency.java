package clinic.vein.vascular.safety;

import clinic.vein.kernel.Worded;

/** How frequent a complication is expected to be: the classes of the German S2k guideline 2020 (V1). */
public enum ExpectedFrequency implements Worded {
    VERY_FREQUENT,
    FREQUENT,
    OCCASIONAL,
    RARE,
    VERY_RARE,
    INDIVIDUAL_CASES,
    NOT_REPORTED,
    UNCLEAR,
    NOT_LISTED
}
