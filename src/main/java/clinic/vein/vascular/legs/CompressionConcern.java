package clinic.vein.vascular.legs;

/** What speaks against compressing a leg; what each means is said by the table {@code Compression}. */
public enum CompressionConcern {
    ARTERIAL_SIGNS("Signs or risk of arterial disease"),
    NEUROPATHY("Peripheral neuropathy"),
    BYPASS_GRAFT("Bypass graft"),
    FRAGILE_SKIN("Fragile skin"),
    SEVERE_OEDEMA("Severe oedema"),
    ALLERGY("Allergy to the material");

    private final String title;

    CompressionConcern(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
