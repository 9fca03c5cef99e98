package clinic.vein.vascular.safety;

/** How veins are treated. */
public enum Modality {
    ENDOTHERMAL("endothermal ablation"),
    FOAM_SCLEROTHERAPY("ultrasound-guided foam sclerotherapy"),
    LIQUID_SCLEROTHERAPY("liquid sclerotherapy"),
    SURGERY("surgery"),
    COMPRESSION("compression");

    private final String title;

    Modality(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public boolean isSclerotherapy() {
        return this == FOAM_SCLEROTHERAPY || this == LIQUID_SCLEROTHERAPY;
    }
}
