package clinic.vein.vascular.legs;

import clinic.vein.kernel.Worded;

/** What speaks against compressing a leg; what each means is said by the table {@code Compression}. */
public enum CompressionConcern implements Worded {
    ARTERIAL_SIGNS,
    NEUROPATHY,
    BYPASS_GRAFT,
    FRAGILE_SKIN,
    SEVERE_OEDEMA,
    ALLERGY
}
