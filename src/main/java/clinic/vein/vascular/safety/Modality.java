package clinic.vein.vascular.safety;

import clinic.vein.kernel.Worded;

/** How veins are treated. */
public enum Modality implements Worded {
    ENDOTHERMAL,
    FOAM_SCLEROTHERAPY,
    LIQUID_SCLEROTHERAPY,
    SURGERY,
    COMPRESSION;

    public boolean isSclerotherapy() {
        return this == FOAM_SCLEROTHERAPY || this == LIQUID_SCLEROTHERAPY;
    }
}
