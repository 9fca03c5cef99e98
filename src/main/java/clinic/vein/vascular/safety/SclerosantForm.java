package clinic.vein.vascular.safety;

import clinic.vein.kernel.Worded;

/** How a sclerosant is injected. */
public enum SclerosantForm implements Worded {
    LIQUID,
    FOAM
}
